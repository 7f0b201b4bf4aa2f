namespace Sitrep.Places;

/// <summary>How a name in the gazetteer stands to its place.</summary>
public enum NameKind : byte
{
    /// <summary>The name itself.</summary>
    Main,

    /// <summary>Another name: of another language, of old, or short.</summary>
    Other,

    /// <summary>A division's name without its generic word: "Rapides" of "Rapides Parish".</summary>
    Bare,

    /// <summary>A word for its people: "Kyrgyz", "Ohioans".</summary>
    Demonym,
}

/// <summary>One reading of a name: the entry that bears it, and how.</summary>
/// <param name="Entry">Index of the entry in the gazetteer.</param>
/// <param name="Kind">How the name stands to the entry.</param>
public readonly record struct NameMatch(int Entry, NameKind Kind);
