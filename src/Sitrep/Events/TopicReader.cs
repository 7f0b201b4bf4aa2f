using System.Collections.Frozen;
using Sitrep.Events.Modalities;
using Sitrep.Language.Grammar;

namespace Sitrep.Events;

/// <summary>
/// Ties what is asked, promised, threatened or refused to the event that tells it: who is asked is who would do it, who
/// threatens is who would; and the mode of a REQUEST, REJECT or THREATEN follows from what it is about (PLOVER manual,
/// modes "shared with REJECT": assist, change, yield, meet).
/// </summary>
internal static class TopicReader
{
    // To agree is an act; to promise and to offer only tell how their content stands.
    private static readonly FrozenSet<string> s_agreeing = new[] { "agree", "consent", "accept", "commit", "decide", "reach", "strike", "conclude", "sign", "approve", "adopt" }.ToFrozenSet(StringComparer.Ordinal);

    // What is only denied stays as it was said, with the denial for a second speaker; what is refused is not done.
    private static readonly FrozenSet<string> s_denying = new[] { "deny", "dispute", "disavow", "disclaim", "refute", "contradict", "denial" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Ties the events of one sentence.</summary>
    /// <returns>
    /// Promises and offers whose content is an event of its own: by the record's contract the content stands, with its
    /// modality, and not the promising.
    /// </returns>
    public static IReadOnlyCollection<EventDraft> Tie(IReadOnlyList<EventDraft> drafts)
    {
        var told = new HashSet<EventDraft>();
        foreach (var speech in drafts)
        {
            if (speech.Sense.Type is not ("REQUEST" or "REJECT" or "THREATEN" or "AGREE" or "CONCEDE"))
            {
                continue;
            }

            foreach (var topic in speech.Topics)
            {
                foreach (var content in drafts)
                {
                    if (content != speech && speech.Sentence.IsWithin(content.Trigger, topic) && IsDirect(content, topic))
                    {
                        Tie(speech, content);
                        // "were not ordered to intervene": by the contract what was not ordered is told, negative.
                        if (speech.Sense.Type == "REQUEST" && speech.Negative && content.Modality == Modality.Ordered)
                        {
                            told.Add(speech);
                        }

                        if (speech.Sense.Type == "AGREE" && !s_agreeing.Contains(speech.Trigger.Lemma) && speech.Trigger.Upos is not Language.Upos.NOUN && !speech.Negative && content.Modality != Modality.Happened)
                        {
                            told.Add(speech);
                        }
                    }
                }
            }
        }

        return told;
    }

    // The topic's own event or one whose light verb is the topic: "to launch an attack".
    private static bool IsDirect(EventDraft content, Language.Token topic) =>
        content.Trigger.Index == topic.Index || content.Match.Slots.LightVerb?.Index == topic.Index
        || (content.Trigger.MainRelation is "conj" && content.Trigger.Head == topic.Index)
        || NounPhrase.MeaningOf(content.Sentence, topic).Index == content.Trigger.Index;

    private static void Tie(EventDraft speech, EventDraft content)
    {
        if (speech.Sense.Type == "REQUEST")
        {
            // Who is asked would do it; who would do it is who is asked.
            if (content.Initiators.Count == 0 && content.Trigger.Upos is not Language.Upos.VERB)
            {
                content.Initiators.AddRange(speech.Recipients.Except(content.Recipients));
            }
            else if (speech.Recipients.Count == 0 && content.Sense.Type is "AID" or "COOPERATE" or "MOBILIZE" or "SUPPORT")
            {
                speech.Recipients.AddRange(content.Initiators.Except(speech.Initiators));
            }

            if (content.Recipients.Count == 0 && content.Victims.Count == 0 && content.Sense.Type is "AID" or "SUPPORT")
            {
                content.Recipients.AddRange(speech.Initiators.Except(content.Initiators));
            }

            content.Initiators.RemoveAll(i => content.Initiators.Count > 1 && speech.Initiators.Contains(i) && !speech.Recipients.Contains(i));
        }
        else if (content.Initiators.Count == 0)
        {
            content.Initiators.AddRange(speech.Initiators);
        }

        if (content.Modality is Modality.Happened)
        {
            content.Modality = speech.Sense.Type switch
            {
                "REQUEST" => Modality.Requested,
                "THREATEN" => Modality.Threatened,
                // A curfew that is shortened, a strike that is ended is in force or was; what is granted is still to come.
                "CONCEDE" when content.Sense.Type is "COERCE" or "SANCTION" or "PROTEST" or "ASSAULT" => content.Modality,
                "AGREE" or "CONCEDE" => Modality.Promised,
                _ => content.Modality,
            };
            content.Negative |= speech.Sense.Type == "REJECT" && !speech.Negative && !s_denying.Contains(speech.Trigger.Lemma);
        }

        speech.Mode ??= ModeFrom(speech.Sense.Type, content);
    }

    private static string? ModeFrom(string type, EventDraft content) => (type, content.Sense.Type) switch
    {
        ("REQUEST" or "REJECT", "AID" or "COOPERATE" or "SUPPORT" or "MOBILIZE") => "assist",
        ("REQUEST" or "REJECT", "RETREAT" or "CONCEDE") => content.Mode == "resign" ? "change" : "yield",
        ("REQUEST" or "REJECT", "CONSULT") => "meet",
        ("THREATEN", "ASSAULT") => "violence",
        ("THREATEN", "COERCE") => content.Mode == "arrest" ? "arrest" : "restrict",
        ("THREATEN", "SANCTION") => content.Mode == "expel" ? "expel" : "relations",
        _ => null,
    };
}
