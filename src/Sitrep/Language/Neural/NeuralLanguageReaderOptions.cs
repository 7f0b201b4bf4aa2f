namespace Sitrep.Language.Neural;

/// <summary>Settings of the neural reader.</summary>
public sealed record NeuralLanguageReaderOptions
{
    /// <value>
    /// Threads that work on one report; 1 or more. Default: the machine's processors, four at most, as a report is too short for more.
    /// Where several reports are read at once, 1 is fastest.
    /// </value>
    public int Threads { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <value>Rules and exceptions that correct the model's lemmas. Null: the model's lemmas stand.</value>
    public Lemmatizer? Lemmatizer { get; init; }
}
