namespace Sitrep.Language.Neural;

/// <summary>Where the model's files lie: <c>reader.onnx</c>, <c>labels.json</c>, <c>vocab.txt</c>. Not their content.</summary>
public sealed class ModelFolder
{
    /// <summary>The folder at <paramref name="path"/>.</summary>
    /// <exception cref="FileNotFoundException">The folder or one of its files is missing; the message says what to do.</exception>
    public ModelFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Network = Existing("reader.onnx");
        Labels = Existing("labels.json");
        Vocabulary = Existing("vocab.txt");
    }

    /// <value>The folder beside the program that a build or an installation lays there.</value>
    public static string BesideProgram => System.IO.Path.Combine(AppContext.BaseDirectory, "models", "sitrep-en");

    /// <value>The folder, absolute.</value>
    public string Path { get; }

    /// <value>The encoder with its heads.</value>
    public string Network { get; }

    /// <value>Names and order of all that the network gives.</value>
    public string Labels { get; }

    /// <value>The word pieces, one a line.</value>
    public string Vocabulary { get; }

    private string Existing(string name)
    {
        var file = System.IO.Path.Combine(Path, name);
        return File.Exists(file)
            ? file
            : throw new FileNotFoundException($"{Path}: {name} is missing. Copy the folder models/sitrep-en of the release beside the program, or give the model's folder.", file);
    }
}
