using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sitrep.Data;
using Sitrep.Events.Modalities;
using Sitrep.Events.Ontology;
using Sitrep.Places;
using Sitrep.Store.Search;

namespace Sitrep.Cli;

/// <summary>Which events a command is about: words and options that together make a <see cref="SearchQuery"/>.</summary>
internal sealed class SearchFilters
{
    private const double KmPerMile = 1.609344;

    // Half of the way round the earth.
    private const double FarthestKm = 20_100;

    private readonly Argument<string[]> _words = new("words")
    {
        HelpName = "WORDS",
        Description = "Words in the event's sentence or the report's title: all of them, in any form. \"in quotation marks\" just so; clos* a beginning; Osh OR Uzgen either; -market not.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _near = new("--near") { HelpName = "PLACE", Description = "A place by its name (Osh; Tripoli, Lebanon), or latitude and longitude (40.53,72.80)." };
    private readonly Option<double?> _within = new("--within") { HelpName = "DISTANCE", Description = "How far from --near: 100km, 60mi. 50 km unless given, or a region's own reach.", CustomParser = Distance };
    private readonly Option<DateOnly?> _from = Day("--from", "The first day; what ended before it is left out.");
    private readonly Option<DateOnly?> _to = Day("--to", "The last day; what began after it is left out.");
    private readonly Option<string[]> _type = new("--type") { HelpName = "TYPE", Description = "PLOVER event type: COERCE. May be given again: any of them." };
    private readonly Option<string[]> _mode = new("--mode") { HelpName = "MODE", Description = "PLOVER mode: curfew. Any of them." };
    private readonly Option<string[]> _acled = new("--acled") { HelpName = "TYPE", Description = "ACLED sub-event type: \"Mob violence\". Any of them." };
    private readonly Option<string[]> _actor = new("--actor") { HelpName = "NAME", Description = "Who did it, had it done to them or was harmed; a country's name stands for its state and government, too. Given again: each of them." };
    private readonly Option<string[]> _country = new("--country") { HelpName = "COUNTRY", Description = "Where it happened: KG or Kyrgyzstan. Any of them." };
    private readonly Option<string[]> _source = new("--source") { HelpName = "NAME", Description = "The outlet, by words of its name. Any of them." };
    private readonly Option<string[]> _modality = new("--modality") { HelpName = "MODALITY", Description = "happened, ongoing, planned, promised, requested, ordered, threatened, offered, possible or conditional. Any of them." };
    private readonly Option<string?> _polarity = new("--polarity") { HelpName = "POLARITY", Description = "positive, or negative: what is said not to happen." };
    private readonly Option<bool> _background = new("--background") { Description = "Only what is told as history." };
    private readonly Option<bool> _noBackground = new("--no-background") { Description = "Nothing that is told as history." };
    private readonly Option<string?> _gazetteer = new("--gazetteer") { HelpName = "FILE", Description = "A gazetteer of your own to look --near up in, made by sitrep gazetteer import." };
    private readonly IReadOnlyList<Option<TollCondition?>> _tolls = [.. TollCondition.Kinds.Select(Toll)];

    /// <summary>Adds words and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_words);
        foreach (var option in new Option[] { _near, _within, _from, _to, _type, _mode, _acled, _actor, _country, _source }.Concat(_tolls).Concat([_modality, _polarity, _background, _noBackground, _gazetteer]))
        {
            command.Add(option);
        }

        _words.Validators.Add(result =>
        {
            // "-market border" are words to search for; an option that is misspelt is not.
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && !t.Value.Contains(' ', StringComparison.Ordinal)))
            {
                result.AddError($"{token.Value} is not an option; to leave a word out, write all words in one pair of quotation marks: \"border {token.Value}\"");
            }
        });
    }

    /// <summary>What the command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="note">Told which place a name was taken for.</param>
    /// <exception cref="UsageException">Something in it can't be; the message says what and why.</exception>
    public SearchQuery Query(ParseResult parsed, Action<string> note)
    {
        Check(parsed);
        var file = parsed.GetValue(_gazetteer);
        try
        {
            using var gazetteer = Gazetteer.Open(file ?? Gazetteer.DefaultPath);
            var resolver = new AreaResolver(gazetteer);
            return new SearchQuery
            {
                Words = parsed.GetValue(_words) is { Length: > 0 } words ? WordQuery.Parse(string.Join(' ', words)) : null,
                Area = Area(parsed, resolver, note),
                Countries = Values(parsed, _country, resolver.Country),
                From = parsed.GetValue(_from),
                To = parsed.GetValue(_to),
                Actors = [.. (parsed.GetValue(_actor) ?? []).Select(resolver.Actor)],
                Types = Values(parsed, _type, t => t.ToUpperInvariant()),
                Modes = Values(parsed, _mode, m => m.ToLowerInvariant()),
                Acled = Values(parsed, _acled, a => a),
                Sources = Values(parsed, _source, s => s),
                Modalities = Values(parsed, _modality, m => m.ToLowerInvariant()),
                Polarity = parsed.GetValue(_polarity)?.ToLowerInvariant(),
                Background = parsed.GetValue(_background) ? true : parsed.GetValue(_noBackground) ? false : null,
                Tolls = [.. _tolls.Select(parsed.GetValue).OfType<TollCondition>()],
            };
        }
        catch (FormatException e)
        {
            throw new UsageException(e.Message, e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new UsageException($"--gazetteer {file}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private void Check(ParseResult parsed)
    {
        if (parsed.GetValue(_background) && parsed.GetValue(_noBackground))
        {
            throw new UsageException("--background and --no-background leave nothing; give one of them");
        }

        if (parsed.GetValue(_within) is not null && parsed.GetValue(_near) is null)
        {
            throw new UsageException("--within needs --near: from where?");
        }

        if (parsed.GetValue(_from) is { } from && parsed.GetValue(_to) is { } to && to < from)
        {
            throw new UsageException("--to lies before --from");
        }

        var ontology = PloverOntology.Read(DataFolder.BesideTheProgram());
        OneOf(parsed.GetValue(_type), "--type", ontology.Types.Order(StringComparer.Ordinal), StringComparison.OrdinalIgnoreCase);
        OneOf(parsed.GetValue(_modality), "--modality", Enum.GetNames<Modality>().Select(m => m.ToLowerInvariant()), StringComparison.OrdinalIgnoreCase);
        OneOf(parsed.GetValue(_polarity) is { } polarity ? [polarity] : [], "--polarity", ["positive", "negative"], StringComparison.OrdinalIgnoreCase);
        foreach (var mode in (parsed.GetValue(_mode) ?? []).Where(m => !ontology.Types.Any(t => ontology.Has(t, m.ToLowerInvariant()))))
        {
            throw new UsageException($"--mode {mode} is none of PLOVER's modes; docs/reference/frames.md lists them by type");
        }
    }

    private static void OneOf(string[]? given, string option, IEnumerable<string> known, StringComparison comparison)
    {
        var list = known.ToList();
        foreach (var value in (given ?? []).Where(v => !list.Exists(k => k.Equals(v, comparison))))
        {
            throw new UsageException($"{option} {value} is not known; write one of {string.Join(", ", list)}");
        }
    }

    private SearchArea? Area(ParseResult parsed, AreaResolver resolver, Action<string> note)
    {
        if (parsed.GetValue(_near) is not { } near)
        {
            return null;
        }

        var (area, place) = resolver.Near(near, parsed.GetValue(_within));
        note(string.Create(CultureInfo.InvariantCulture, $"within {area.RadiusKm:0.#} km of {place}"));
        return area;
    }

    private static string[] Values(ParseResult parsed, Option<string[]> option, Func<string, string> read) => [.. (parsed.GetValue(option) ?? []).Select(read)];

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        HelpName = "YYYY-MM-DD",
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} {result.Tokens[0].Value} is not a day; write it as 2010-06-13");
            return null;
        },
    };

    private static Option<TollCondition?> Toll(string kind) => new($"--{kind}")
    {
        HelpName = "NUMBER",
        Description = $"How many people {kind}: \">10\", \">=10\", \"<5\", \"<=5\", 10..20 or 10.",
        CustomParser = result =>
        {
            try
            {
                return TollCondition.Parse(kind, result.Tokens[0].Value);
            }
            catch (FormatException e)
            {
                result.AddError($"--{kind}: {e.Message}");
                return null;
            }
        },
    };

    private static double? Distance(ArgumentResult result)
    {
        var written = result.Tokens[0].Value.Trim().ToLowerInvariant();
        var (number, unit) = written.EndsWith("km", StringComparison.Ordinal) ? (written[..^2], 1) : written.EndsWith("mi", StringComparison.Ordinal) ? (written[..^2], KmPerMile) : (written, 1);
        if (double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var distance) && distance * unit is > 0 and <= FarthestKm)
        {
            return distance * unit;
        }

        result.AddError($"--within {result.Tokens[0].Value} is not a distance; write it as 100km or 60mi");
        return null;
    }
}
