namespace Sitrep.Stories.Appeals;

/// <summary>How a request or an offer stands at a date.</summary>
public enum AppealState
{
    /// <summary>No answer of the one who was asked is known.</summary>
    Open,

    /// <summary>Granted, or the offer taken up.</summary>
    Granted,

    /// <summary>Refused.</summary>
    Refused,
}
