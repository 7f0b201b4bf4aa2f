namespace Sitrep.Store.Exports.Codes;

/// <summary>What the target formats call a country. Null: the format has no code for it, or it is not known to us.</summary>
internal sealed record CountryCodes
{
    /// <value>ISO 3166-1 alpha-2, as records have it.</value>
    public required string Iso2 { get; init; }

    /// <value>ISO 3166-1 alpha-3, also CAMEO's and PLOVER's country code.</value>
    public required string Iso3 { get; init; }

    /// <value>English name.</value>
    public required string Name { get; init; }

    /// <value>ISO 3166-1 numeric, without leading zeros.</value>
    public string? IsoNumeric { get; init; }

    /// <value>FIPS 10-4, which GDELT uses.</value>
    public string? Fips { get; init; }

    /// <value>Gleditsch and Ward's number, which UCDP uses.</value>
    public long? GleditschWard { get; init; }

    /// <value>ACLED's region.</value>
    public string? AcledRegion { get; init; }

    /// <value>ACLED's name.</value>
    public required string AcledName { get; init; }

    /// <value>UCDP's region.</value>
    public string? GedRegion { get; init; }

    /// <value>UCDP's name.</value>
    public required string GedName { get; init; }
}
