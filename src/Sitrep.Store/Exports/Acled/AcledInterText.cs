using System.Globalization;

namespace Sitrep.Store.Exports.Acled;

/// <summary>How ACLED's files write actor types and their pairs.</summary>
internal static class AcledInterText
{
    private static readonly string[] Names =
        ["State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians", "External/Other forces"];

    /// <summary>One actor type.</summary>
    public static string Of(AcledInter inter, bool asText) => asText ? Names[(int)inter - 1] : Number((int)inter);

    /// <summary>Two actor types, the lower first: 17, or with text <c>State forces-Civilians</c>.</summary>
    /// <param name="first">The one side.</param>
    /// <param name="second">The other. Null: there is only one side.</param>
    /// <param name="asText">Whether text is wanted.</param>
    public static string Pair(AcledInter first, AcledInter? second, bool asText)
    {
        if (second is not { } other)
        {
            return asText ? $"{Of(first, asText)} only" : Number(10 * (int)first);
        }

        var (low, high) = first <= other ? (first, other) : (other, first);
        return asText ? $"{Of(low, asText)}-{Of(high, asText)}" : Number((10 * (int)low) + (int)high);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
