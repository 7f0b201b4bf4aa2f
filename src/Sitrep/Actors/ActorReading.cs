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

    /// <value>The actors in order of first mention.</value>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The actors that the phrase with this head word means, as indexes into <see cref="Actors"/>; several for "Russian and Chinese media".</summary>
    public IReadOnlyList<int> At(TokenAddress head) => _byHead.TryGetValue(head, out var found) ? found : [];
}
