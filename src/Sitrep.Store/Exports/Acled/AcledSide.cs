namespace Sitrep.Store.Exports.Acled;

/// <summary>One side of an event as ACLED writes it.</summary>
/// <param name="Actor">Name by ACLED's patterns. Null: not known, or there is none.</param>
/// <param name="Inter">Its actor type. Null: the record does not tell it.</param>
/// <param name="Associated">Names of those who stand with or behind it.</param>
internal sealed record AcledSide(string? Actor, AcledInter? Inter, IReadOnlyList<string> Associated)
{
    /// <summary>A side of which nothing is known.</summary>
    public static AcledSide Unknown { get; } = new(null, null, []);
}
