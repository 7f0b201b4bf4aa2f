using System.Globalization;

namespace Sitrep.Places;

/// <summary>A division to add: its code ("KG.08", "US.CA.037"), its name, and GeoNames' line for it where there is one.</summary>
internal sealed record Division(string Code, string Name, GeoNamesRow? Row)
{
    /// <value>The country's code.</value>
    public string Country => Code[..Math.Max(0, Code.IndexOf('.', StringComparison.Ordinal))];

    /// <value>The code of the first-order division: "US.CA" of "US.CA.037".</value>
    public string Parent => string.Join('.', Code.Split('.').Take(2));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code} {Name}");
}
