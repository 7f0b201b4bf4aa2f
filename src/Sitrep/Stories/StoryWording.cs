using System.Globalization;
using Sitrep.Stories.Appeals;
using Sitrep.Stories.Claims;
using Sitrep.Stories.Measures;
using Sitrep.Stories.Tolls;

namespace Sitrep.Stories;

/// <summary>Puts the lines of a story into words: one wording for terminal, Markdown and HTML, without markup.</summary>
public static class StoryWording
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>"killed: 191 (187 to 208)", or where all bounds are one "killed: 191".</summary>
    public static string Line(TollCount count)
    {
        var range = count.Low == count.Best && count.Best == count.High ? "" : $" (low {Number(count.Low)}, high {Number(count.High)})";
        var scope = count.Scope switch { TollScope.Whole => "", TollScope.Part => $" of these: {count.Of}", _ => $": {count.Of}" };
        return $"{Number(count.Best)} {count.Kind}{range}{scope}";
    }

    /// <summary>"at least 62", "24 to 99", "about 400,000".</summary>
    public static string Figure(TollClaim claim) => (claim.Bound, claim.Low, claim.High) switch
    {
        (_, null, { } high) => "up to " + Number(high),
        ("at_least", { } low, _) => "at least " + Number(low),
        ("about", { } low, { } high) when low == high => "about " + Number(low),
        (_, { } low, { } high) when low != high => $"{Number(low)} to {Number(high)}",
        (_, { } low, _) => Number(low),
        _ => claim.Text,
    };

    /// <summary>"124 killed, says the Health Ministry".</summary>
    public static string Toll(TollCount count, TollClaim claim) =>
        $"{Figure(claim)} {count.Kind}{(count.Scope == TollScope.Whole ? "" : $" ({count.Of})")}{(claim.Statement.Speaker is { } speaker ? $", says {speaker}" : "")}";

    /// <summary>", it was 97 before".</summary>
    internal static string Was(TollCount last) => $" (the best figure was {Number(last.Best)})";

    /// <summary>"Curfew, Osh".</summary>
    public static string Measure(Measure measure) => MeasureNoun(measure.Kind) + (measure.Places.Count > 0 ? ", " + string.Join(", ", measure.Places.Take(3)) : "");

    /// <summary>"Curfew, Osh: extended until 25 June 2010".</summary>
    public static string Measure(Measure measure, MeasureChange change) => $"{Measure(measure)}: {Change(change)}";

    /// <summary>"extended until 25 June 2010", "lifted 25 June 2010".</summary>
    public static string Change(MeasureChange change) =>
        change.What.Replace('_', ' ') + (change.What is "lifted" or "expired" ? change.On is { } on ? " " + Day(on) : "" : change.Until is { } until ? " until " + Day(until) : "");

    /// <summary>"in force until 20 June 2010".</summary>
    public static string State(Measure measure) => measure.State switch
    {
        MeasureState.Announced => "announced" + (measure.From is { } from ? $" from {Day(from)}" : ""),
        MeasureState.InForce => "in force" + (measure.Until is { } until ? $" until {Day(until)}" : ""),
        MeasureState.Extended => "in force, extended" + (measure.Until is { } until ? $" until {Day(until)}" : ""),
        MeasureState.Lifted => "lifted" + (measure.Until is { } until ? $" on {Day(until)}" : ""),
        _ => "expired" + (measure.Until is { } until ? $" on {Day(until)}" : ""),
    };

    /// <summary>"Roza Otunbayeva asked Russia for troops".</summary>
    public static string Appeal(Appeal appeal)
    {
        var (verb, preposition) = appeal.Kind == "offer" ? ("offered", "") : ("asked", "for ");
        var whom = appeal.Of.Count > 0 ? " " + string.Join(", ", appeal.Of) : "";
        var what = appeal.For is { } topic ? $" {preposition}{(topic == "delay" ? "a delay" : topic == "investigation" ? "an investigation" : topic)}" : "";
        return appeal.By is { } by ? $"{by} {verb}{whom}{what}" : whom.Length > 0 ? $"{whom.TrimStart()} {(appeal.Of.Count > 1 ? "were" : "was")} asked{what}" : $"Asked{what}";
    }

    /// <summary>"refused by Russia, 12 June 2010".</summary>
    public static string Answer(Answer answer) =>
        answer.What.Replace('_', ' ') + (answer.By is { } by ? $" by {by}" : "") + (answer.On is { } on ? $", {Day(on)}" : answer.Statement.Told is { } told ? $" by {Day(told)}" : "")
        + (answer.IsOwnWord ? "" : answer.Statement.Speaker is { } speaker ? $", as {speaker} says" : ", as others say");

    /// <summary>The request and its answer in one line.</summary>
    public static string Answer(Appeal appeal, Answer answer) => $"{Appeal(appeal)}: {Answer(answer)}";

    /// <summary>"open", "granted", "refused".</summary>
    public static string State(Appeal appeal) => appeal.State.ToString().ToLowerInvariant();

    /// <summary>"gangs, says Farid Niyazov".</summary>
    public static string Accusation(string who, Statement said) => $"{who}, says {said.Speaker ?? said.Source ?? "the report"}";

    /// <summary>"denied by Kurmanbek Bakiyev".</summary>
    public static string Denial(Statement denial) => "denied by " + (denial.Speaker ?? "somebody who is not named");

    /// <summary>"toll", "accusation": what two claims differ about.</summary>
    public static string Dispute(Dispute dispute) =>
        $"{dispute.About}: {dispute.One.Speaker ?? dispute.One.Source ?? "a report"} against {dispute.Other.Speaker ?? dispute.Other.Source ?? "a report"}";

    /// <summary>"14 June 2010".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>"Health Ministry, Meridian Broadcasting, 13 June 2010": who says it, where, when.</summary>
    public static string Source(Statement statement) => string.Join(", ", new[] { statement.Source ?? statement.ReportId, statement.Told is { } told ? Day(told) : null }.OfType<string>());

    private static string Number(int number) => number.ToString("N0", Culture);

    private static string MeasureNoun(string kind) => kind switch
    {
        "curfew" => "Curfew",
        "martial-law" => "State of emergency",
        "restrict" => "Restriction or closure",
        "censor" => "Censorship",
        "withhold" => "Withholding",
        "ceasefire" => "Ceasefire",
        _ => "Sanction",
    };
}
