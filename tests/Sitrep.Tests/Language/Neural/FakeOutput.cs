using Sitrep.Language.Neural;

namespace Sitrep.Tests.Language.Neural;

/// <summary>What a network of three parts of speech, four relations and eleven entity tags gives for one chunk; zeros but for what a test sets.</summary>
internal sealed class FakeOutput(int words) : INetworkOutput
{
    public static readonly Labels Labels = FakeNetwork.Labels;

    public float[] Boundary { get; init; } = new float[words];

    public float[] Upos { get; init; } = new float[words * Labels.Upos.Length];

    public float[] Lemma { get; init; } = new float[words * Labels.LemmaScripts.Length];

    public float[] Entity { get; init; } = new float[words * Labels.EntityTags.Length];

    public float[] Mention { get; init; } = new float[words];

    public float[] Arc { get; init; } = new float[words * (words + 1)];

    public float[] RelationHead { get; init; } = new float[(words + 1) * (Labels.RelationDimensions + 1)];

    public float[] RelationChild { get; init; } = new float[words * Labels.Relations.Length * (Labels.RelationDimensions + 1)];

    public float[] CorefAnaphor { get; init; } = new float[words * Labels.CorefDimensions];

    public float[] CorefAntecedent { get; init; } = new float[words * Labels.CorefDimensions];

    public float[] CorefNew { get; init; } = new float[words];

    public ChunkScores Chunk => new(this, Labels, 0, words);

    public ReadOnlySpan<float> Of(NetworkHead head) => head switch
    {
        NetworkHead.Boundary => Boundary,
        NetworkHead.Upos => Upos,
        NetworkHead.Xpos => new float[words * Labels.Xpos.Length],
        NetworkHead.Lemma => Lemma,
        NetworkHead.Entity => Entity,
        NetworkHead.Mention => Mention,
        NetworkHead.Arc => Arc,
        NetworkHead.RelationHead => RelationHead,
        NetworkHead.RelationChild => RelationChild,
        NetworkHead.CorefAnaphor => CorefAnaphor,
        NetworkHead.CorefAntecedent => CorefAntecedent,
        _ => CorefNew,
    };

    public void Dispose()
    {
    }
}
