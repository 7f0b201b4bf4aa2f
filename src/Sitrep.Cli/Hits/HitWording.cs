using System.Globalization;
using Sitrep.Cli.SituationReport;
using Sitrep.Store.Search;

namespace Sitrep.Cli.Hits;

/// <summary>Says in short what a hit is: its day, place, kind and figures.</summary>
internal static class HitWording
{
    private const string Iso = "yyyy-MM-dd";

    // Below this a reading is as likely wrong as right.
    private const double Unsure = 0.5;

    /// <summary>"2010-06-11", "2010-06-10 to 06-12", "since 2010-06-10"; "undated" where the report doesn't tell.</summary>
    public static string Days(SearchHit hit) => (hit.DayFrom, hit.DayUntil) switch
    {
        ({ } day, { } last) when day == last => Written(day, Iso),
        ({ } day, { } last) => $"{Written(day, Iso)} to {Written(last, last.Year == day.Year ? "MM-dd" : Iso)}",
        ({ } day, null) => "since " + Written(day, Iso),
        (null, { } last) => "until " + Written(last, Iso),
        _ => "undated",
    };

    /// <summary>"Osh, KG". Empty: not known.</summary>
    public static string Place(SearchHit hit) => string.Join(", ", new[] { hit.PlaceName, hit.Country }.OfType<string>());

    /// <summary>"COERCE curfew", with what is no plain fact in brackets: "AID [requested]".</summary>
    public static string Kind(SearchHit hit)
    {
        var kind = hit.Mode is null ? hit.Type : $"{hit.Type} {hit.Mode}";
        string?[] tags = [hit.Modality == "happened" ? null : hit.Modality, hit.Polarity == "negative" ? "not" : null, hit.Background ? "history" : null, hit.Confidence < Unsure ? "unsure" : null];
        return string.Join(' ', tags.OfType<string>().Select(tag => $"[{tag}]").Prepend(kind));
    }

    /// <summary>"at least 62 killed, 12 injured". Empty: none told.</summary>
    public static string Tolls(SearchHit hit) => string.Join(", ", hit.Tolls.Select(t => TollWording.Figure(t.Kind, t.Bound, t.Low, t.High)).Distinct(StringComparer.Ordinal));

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
