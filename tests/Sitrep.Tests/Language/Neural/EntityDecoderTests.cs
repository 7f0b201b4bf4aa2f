using CsCheck;
using Sitrep.Language;
using Sitrep.Language.Neural;

namespace Sitrep.Tests.Language.Neural;

public class EntityDecoderTests
{
    // O, B-PER, I-PER, B-LOC, I-LOC
    private static readonly EntityTag[] Tags = FakeNetwork.Labels.EntityTags;

    private readonly EntityDecoder _decoder = new(Tags);

    [Fact]
    public void Neighbours_of_one_type_are_two_where_the_second_begins() =>
        _decoder.Decode([0, 9, 0, 0, 0, /**/ 0, 0, 9, 0, 0, /**/ 0, 9, 0, 0, 0])
            .Select(e => (e.First, e.End, e.Type)).ShouldBe([(0, 2, EntityType.Person), (2, 3, EntityType.Person)]);

    [Fact]
    public void A_tag_that_goes_on_with_nothing_is_repaired_by_the_best_path() =>
        _decoder.Decode([5, 4, 0, 0, 0, /**/ 0, 0, 9, 0, 0])
            .Select(e => (e.First, e.End, e.Type)).ShouldBe([(0, 2, EntityType.Person)]);

    [Fact]
    public void The_score_is_the_probability_of_the_type()
    {
        var entity = _decoder.Decode([0, MathF.Log(3), 0, 0, 0]).ShouldHaveSingleItem();
        entity.Score.ShouldBe(4.0 / 7, 1e-6);
    }

    [Fact]
    public void The_path_is_the_best_of_all() => Gen.Int[-5, 5].Array[20].Sample(
        numbers =>
        {
            var logits = numbers.Select(n => (float)n).ToArray();
            var found = TagsOf(_decoder.Decode(logits), 4);
            Total(logits, found).ShouldBe(Paths(4).Max(p => Total(logits, p)));
        },
        iter: 2_000);

    private static int[] TagsOf(List<EntityMention> entities, int words)
    {
        var path = new int[words];
        foreach (var entity in entities)
        {
            for (var i = entity.First; i < entity.End; i++)
            {
                path[i] = Array.IndexOf(Tags, new EntityTag(entity.Type, i == entity.First));
            }
        }

        return path;
    }

    private static float Total(float[] logits, int[] path) => path.Select((t, i) => logits[(i * 5) + t]).Sum();

    private static IEnumerable<int[]> Paths(int words) =>
        Enumerable.Range(0, (int)Math.Pow(5, words))
            .Select(n => Enumerable.Range(0, words).Select(i => n / (int)Math.Pow(5, i) % 5).ToArray())
            .Where(p => Enumerable.Range(0, words).All(i => p[i] is not (2 or 4) || (i > 0 && (p[i - 1] == p[i] || p[i - 1] == p[i] - 1))));
}
