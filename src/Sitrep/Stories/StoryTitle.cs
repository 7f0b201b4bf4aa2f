using System.Globalization;

namespace Sitrep.Stories;

/// <summary>Names a story by what it is, where and when. A title of our own: headlines say what one outlet thought on one day.</summary>
internal static class StoryTitle
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>"Violence in Osh, Kyrgyzstan, 10 to 21 June 2010".</summary>
    public static string Of(HappeningKinds kind, IReadOnlyList<StoryPlace> places, string? country, DayRange? days)
    {
        var name = country is not null ? StoryTables.Shared.CountryNames.GetValueOrDefault(country) : null;
        var place = places.FirstOrDefault(p => !p.IsCountry && p.Country == country && p.IsPoint) ?? places.FirstOrDefault(p => !p.IsCountry && p.Country == country);
        var where = (place, name) switch
        {
            (null, null) => "",
            (null, _) => " in " + name,
            (_, null) => " in " + place.Name,
            _ when place.Name.Contains(name, StringComparison.OrdinalIgnoreCase) => " in " + place.Name,
            _ => $" in {place.Name}, {name}",
        };
        return Noun(kind) + where + (days is { } d ? ", " + Days(d) : "");
    }

    /// <summary>"10 June 2010", "10 to 21 June 2010", "30 May to 2 June 2010".</summary>
    public static string Days(DayRange days)
    {
        var (from, until) = (days.From, days.Until);
        var end = until.ToString("d MMMM yyyy", Culture);
        return from == until ? end
            : from.Year != until.Year ? $"{from.ToString("d MMMM yyyy", Culture)} to {end}"
            : from.Month != until.Month ? $"{from.ToString("d MMMM", Culture)} to {end}"
            : $"{from.Day.ToString(Culture)} to {end}";
    }

    private static string Noun(HappeningKinds kind) => kind switch
    {
        HappeningKinds.Violence => "Violence",
        HappeningKinds.Protest => "Protest",
        HappeningKinds.Measure => "Measures",
        HappeningKinds.Arrest => "Arrests",
        HappeningKinds.Force => "Movement of forces",
        HappeningKinds.Appeal => "Requests and answers",
        HappeningKinds.Accusation => "Accusations",
        HappeningKinds.Aid => "Aid",
        HappeningKinds.Talks => "Talks",
        _ => "Events",
    };
}
