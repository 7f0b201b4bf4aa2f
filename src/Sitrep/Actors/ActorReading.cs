using System.Collections.Frozen;
using Sitrep.Language;

namespace Sitrep.Actors;

/// <summary>The actors of a report and which words mean which.</summary>
public sealed class ActorReading
{
    private readonly FrozenDictionary<TokenAddress, int[]> _byHead;

    /// <summary>Actors with the head words of their mentions; each head's actors as indexes into the list.</summary>
    public ActorReading(IReadOnlyList<Actor> actors, IReadOnlyDictionary<TokenAddress, int[]> byHead) =>
        (Actors, _byHead) = (actors, byHead.ToFrozenDictionary());

    private ActorReading(IReadOnlyList<Actor> actors, FrozenDictionary<TokenAddress, int[]> byHead) => (Actors, _byHead) = (actors, byHead);

    /// <value>The actors in order of first mention.</value>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The same words for actors of which more is known; as many, in the same order.</summary>
    internal ActorReading With(IReadOnlyList<Actor> actors) => new(actors, _byHead);

    /// <summary>The actors that the phrase with this head word means, as indexes into <see cref="Actors"/>; several for "Russian and Chinese media".</summary>
    public IReadOnlyList<int> At(TokenAddress head) => _byHead.TryGetValue(head, out var found) ? found : [];
}
