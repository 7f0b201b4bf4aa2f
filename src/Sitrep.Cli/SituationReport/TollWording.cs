using System.Globalization;
using Sitrep.Record;

namespace Sitrep.Cli.SituationReport;

/// <summary>Says a toll: "at least 62 killed", "24–99 killed", "about 200 injured".</summary>
internal static class TollWording
{
    /// <summary>Figure and kind.</summary>
    public static string Figure(TollRecord toll) => Figure(toll.Kind, toll.Bound, toll.Low, toll.High);

    /// <summary>Figure and kind.</summary>
    public static string Figure(string kind, string bound, int? low, int? high) => Number(bound, low, high) + " " + kind;

    private static string Number(string bound, int? least, int? most) => (bound, least, most) switch
    {
        (_, 0, 0) => "none",
        ("about", { } low, { } high) when low == high => "about " + Written(low),
        (_, { } low, { } high) when low == high => Written(low),
        (_, { } low, { } high) => $"{Written(low)}–{Written(high)}",
        (_, { } low, null) => "at least " + Written(low),
        (_, null, { } high) => "up to " + Written(high),
        _ => "some",
    };

    private static string Written(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
