namespace Sitrep.Places;

/// <summary>How a place name is used.</summary>
public enum ToponymUse
{
    /// <summary>It names the place: "in Osh".</summary>
    Name,

    /// <summary>It says whose: "Kyrgyz", "Russian", "Ohioans". Tells of a country or region; not itself a place where something happens.</summary>
    Demonym,

    /// <summary>It stands for the capital of the country it names: "the Kyrgyz capital".</summary>
    Capital,

    /// <summary>It stands in another name or speaks of a state as one acts: "Moscow said", "the Osh police", "University of Nairobi".</summary>
    WithinName,
}
