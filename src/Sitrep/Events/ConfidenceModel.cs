using Sitrep.Events.Modalities;

namespace Sitrep.Events;

/// <summary>
/// How likely it is that the text says the event as recorded. A logistic model over a few facts of the reading; how its
/// weights were fitted, and how far it is calibrated, stands in <c>docs/explanation/confidence.md</c>.
/// </summary>
internal static class ConfidenceModel
{
    // Platt scaling (Platt 1999) of the sum below, fitted on the 453 events read in the dev part of eval/gold, 2026-11.
    private const double Intercept = 0.63;
    private const double Slope = 0.353;

    /// <summary>The probability, 0 to 1, rounded to hundredths.</summary>
    public static double Of(EventDraft draft)
    {
        var sense = draft.Sense;
        var arguments = (draft.Initiators.Count > 0 ? 1 : 0) + (draft.Recipients.Count + draft.Victims.Count + draft.Targets.Count > 0 ? 1 : 0);
        var z = 0.6
            + (0.7 * arguments)
            + (0.35 * Math.Min(2, sense.Conditions.Count + sense.Lemma.Count - 1))
            + (sense.Pos == "verb" ? 0.2 : 0)
            + (draft.Tolls.Count > 0 ? 0.5 : 0)
            + (draft.Places.Count > 0 ? 0.2 : 0)
            - (draft.Modality is Modality.Happened ? 0 : 0.3)
            - (draft.Negative ? 0.3 : 0)
            - (draft.Sentence.Tokens.Count > 45 ? 0.3 : 0);
        return Math.Round(1 / (1 + Math.Exp(-(Intercept + (Slope * z)))), 2);
    }
}
