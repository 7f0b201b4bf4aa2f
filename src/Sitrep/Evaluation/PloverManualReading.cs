using Sitrep.Record;

namespace Sitrep.Evaluation;

/// <summary>
/// The type that PLOVER's manual gives an event whose modality and polarity the record carries apart. The manual has no use for
/// its auxiliary modes: in CAMEO2PLOVER-2021 an "express intent to" (03) is AGREE whatever is intended, an "appeal for" (02) and a
/// "demand" (10) REQUEST, a "threaten to" (13) THREATEN and a "refuse to" (12) REJECT.
/// </summary>
internal static class PloverManualReading
{
    /// <summary>The manual's type.</summary>
    public static string TypeOf(EventRecord e) => (e.Modality, e.Polarity, IsCooperation(e.Type)) switch
    {
        ("threatened", _, false) when e.Type is not ("ACCUSE" or "REJECT" or "REQUEST") => "THREATEN",
        ("requested", _, _) => "REQUEST",
        (_, "negative", true) => "REJECT",
        ("promised" or "offered" or "planned", _, true) => "AGREE",
        _ => e.Type,
    };

    private static bool IsCooperation(string type) => type is "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" or "COOPERATE" or "AID" or "RETREAT";
}
