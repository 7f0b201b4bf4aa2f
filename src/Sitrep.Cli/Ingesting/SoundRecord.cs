using Sitrep.Record;
using Sitrep.Text;

namespace Sitrep.Cli.Ingesting;

/// <summary>
/// Whether a record that somebody else wrote holds together: what it names is in it, and what it quotes stands in its text. A store takes
/// nothing else, for whatever reads it later relies on that.
/// </summary>
internal static class SoundRecord
{
    /// <summary>The record with its report's id, and with empty lists where the line left them out.</summary>
    /// <exception cref="FormatException">It does not hold together; the message says where.</exception>
    public static ReportRecord Of(ReportRecord record)
    {
        var sound = record with
        {
            Report = record.Report with { Id = Id(record.Report) },
            Places = [.. (record.Places ?? []).Select(p => p with { Mentions = p.Mentions ?? [] })],
            Times = [.. (record.Times ?? []).Select(t => t with { Mentions = t.Mentions ?? [] })],
            Actors = [.. (record.Actors ?? []).Select(a => a with { Mentions = a.Mentions ?? [] })],
            Events = record.Events ?? [],
        };
        Check(sound);
        return sound;
    }

    // The id is what makes the same report one: a record that was given another by hand would be a second.
    private static string Id(ReportSection report)
    {
        var id = new Report(report.Text) { Source = report.Source }.Id;
        return report.Id is null || report.Id == id ? id : throw new FormatException($"has the report id {report.Id}, but its source and text give {id}");
    }

    private static void Check(ReportRecord record)
    {
        var ids = record.Places.Select(p => p.Id).Concat(record.Times.Select(t => t.Id)).Concat(record.Actors.Select(a => a.Id)).Concat(record.Events.Select(e => e.Id)).ToHashSet(StringComparer.Ordinal);
        if (ids.Count < record.Places.Count + record.Times.Count + record.Actors.Count + record.Events.Count)
        {
            throw new FormatException("is no sound record: an id stands twice in it");
        }

        foreach (var (owner, named) in record.Actors.Select(a => (a.Id, a.MemberOf)).Concat(record.Events.SelectMany(e => Named(e).Select(named => (e.Id, named)))))
        {
            if (named is not null && !ids.Contains(named))
            {
                throw new FormatException($"is no sound record: {owner} names {named}, which is not in it");
            }
        }

        var mentions = record.Places.SelectMany(p => Quoted(p.Id, p.Mentions)).Concat(record.Times.SelectMany(t => Quoted(t.Id, t.Mentions))).Concat(record.Actors.SelectMany(a => Quoted(a.Id, a.Mentions)));
        foreach (var (owner, words) in mentions.Concat(record.Events.SelectMany(e => Quoted(e.Id, Words(e)))))
        {
            if (words.Start < 0 || words.End < words.Start || words.End > record.Report.Text.Length
                || (words.Text is { } text && !record.Report.Text.AsSpan(words.Start, words.End - words.Start).SequenceEqual(text)))
            {
                throw new FormatException($"is no sound record: what {owner} quotes from {words.Start} to {words.End} does not stand there in the text");
            }
        }
    }

    private static IEnumerable<string?> Named(EventRecord e) =>
    [
        .. e.Initiators ?? [], .. e.Recipients ?? [], .. e.Places ?? [], e.Time, e.PartOf,
        .. (e.Victims ?? []).Select(v => v.Actor),
        .. (e.Attribution ?? []).Concat((e.Tolls ?? []).SelectMany(t => t.Attribution ?? [])).Select(a => a.Actor),
    ];

    private static IEnumerable<Mention> Words(EventRecord e) =>
    [
        e.Trigger, e.Sentence, .. e.Targets ?? [], .. e.Weapons ?? [],
        .. (e.Victims ?? []).Where(v => v.Text is not null).Select(v => new Mention(v.Start, v.End, v.Text)),
        .. (e.Tolls ?? []).Select(t => new Mention(t.Start, t.End, t.Text)),
        .. (e.Attribution ?? []).Select(a => a.Cue).OfType<Mention>(),
    ];

    private static IEnumerable<(string Owner, Mention Words)> Quoted(string owner, IEnumerable<Mention> mentions) => mentions.Select(m => (owner, m));
}
