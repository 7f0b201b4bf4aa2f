using Sitrep.Record;

namespace Sitrep.Cli.SituationReport;

/// <summary>Says who says so: "said by doctors", "denied by the army", "claimed (“reports”)", "by its own account".</summary>
internal sealed class AttributionWording(ActorWording actors)
{
    /// <summary>The speakers from the nearest outward. Null: the outlet itself says it.</summary>
    /// <param name="attributions">Who says so, as the record lists them.</param>
    /// <param name="initiators">Who did it: one that says so itself is not named again.</param>
    public string? Speakers(IReadOnlyList<AttributionRecord>? attributions, IReadOnlyList<string>? initiators = null)
    {
        if (attributions is not { Count: > 0 })
        {
            return null;
        }

        var told = new List<string>();
        for (var i = 0; i < attributions.Count; i++)
        {
            var isOwn = attributions[i].Stance is null or "states" && initiators is [var only] && only == attributions[i].Actor;
            told.Add(isOwn ? "by own account" : Speaker(attributions[i], isRelay: i > 0 && attributions[i].Stance is "states"));
        }

        return string.Join("; ", told);
    }

    private string Speaker(AttributionRecord attribution, bool isRelay)
    {
        var verb = attribution.Stance switch
        {
            "claims" => "claimed",
            "admits" => "admitted",
            "denies" => "denied",
            "blames" => "blamed",
            "quotes" => "quoted",
            _ when isRelay => "told",
            _ => "said",
        };

        // A bare "said" or "says" tells nothing more; "reportedly" does.
        return attribution.Actor is { } actor ? $"{verb} by {actors.Name(actor)}"
            : attribution.Cue?.Text is { } cue && !cue.StartsWith("sa", StringComparison.OrdinalIgnoreCase) ? $"{verb} (“{cue}”)"
            : verb + " by somebody";
    }
}
