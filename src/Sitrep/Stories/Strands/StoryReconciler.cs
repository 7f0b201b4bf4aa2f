namespace Sitrep.Stories.Strands;

/// <summary>
/// Brings one report more into the stories: the result is that of <see cref="StoryClustering"/> over all reports, whatever the order
/// they came in, and only strands within reach are looked at.
/// </summary>
/// <param name="index">The strands that are kept.</param>
public sealed class StoryReconciler(IStrandIndex index)
{
    /// <summary>What changes when a report's strands become these.</summary>
    /// <param name="reportId">Id of the report.</param>
    /// <param name="strands">Its strands now; none if it goes.</param>
    /// <param name="cancellation">Stops the work; nothing has been written then.</param>
    public async Task<Reconciliation> ReconcileAsync(string reportId, IReadOnlyList<Strand> strands, CancellationToken cancellation = default)
    {
        var before = await index.OfReportAsync(reportId, cancellation).ConfigureAwait(false);
        var gone = before.Select(p => p.Strand.Id).ToHashSet(StringComparer.Ordinal);
        var work = new Work(index, gone);
        foreach (var strand in strands)
        {
            await work.AddAsync(strand, cancellation).ConfigureAwait(false);
        }

        foreach (var orphan in await index.ContinuingAsync(gone, cancellation).ConfigureAwait(false))
        {
            await work.ChooseAgainAsync(orphan, strands, cancellation).ConfigureAwait(false);
        }

        return await work.FinishAsync(before, cancellation).ConfigureAwait(false);
    }

    private sealed class Work(IStrandIndex index, HashSet<string> gone)
    {
        // Kept or new: as they were before this report, and as they are now.
        private readonly Dictionary<string, PlacedStrand> _known = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (string? Antecedent, double Score)> _choices = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Strand> _new = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _firsts = new(StringComparer.Ordinal);

        public async Task AddAsync(Strand strand, CancellationToken cancellation)
        {
            var near = await InReachAsync(strand, cancellation).ConfigureAwait(false);
            var best = Antecedents.Best(strand, near.Select(p => p.Strand));
            _new[strand.Id] = strand;
            _choices[strand.Id] = (best?.Before.Id, best?.Score ?? 0);
            foreach (var other in near)
            {
                if (Antecedents.Score(other.Strand, strand) is { } score && await IsBetterAsync(other, score, strand, cancellation).ConfigureAwait(false))
                {
                    _choices[other.Strand.Id] = (strand.Id, score);
                }
            }
        }

        public async Task ChooseAgainAsync(PlacedStrand orphan, IReadOnlyList<Strand> added, CancellationToken cancellation)
        {
            if (gone.Contains(orphan.Strand.Id))
            {
                return;
            }

            _known.TryAdd(orphan.Strand.Id, orphan);
            var near = await InReachAsync(orphan.Strand, cancellation).ConfigureAwait(false);
            var best = Antecedents.Best(orphan.Strand, near.Select(p => p.Strand).Concat(added));
            _choices[orphan.Strand.Id] = (best?.Before.Id, best?.Score ?? 0);
        }

        public async Task<Reconciliation> FinishAsync(IReadOnlyList<PlacedStrand> before, CancellationToken cancellation)
        {
            var placed = new Dictionary<string, PlacedStrand>(StringComparer.Ordinal);
            var pending = new Queue<string>(_choices.Keys.Order(StringComparer.Ordinal));
            while (pending.Count > 0)
            {
                var ids = new HashSet<string>(StringComparer.Ordinal);
                while (pending.TryDequeue(out var id))
                {
                    var now = await PlaceAsync(id, cancellation).ConfigureAwait(false);
                    placed[id] = now;
                    if (!_new.ContainsKey(id) && _known[id].Story != now.Story)
                    {
                        ids.Add(id);
                    }
                }

                // What continues a strand that moved to another story moves with it.
                foreach (var follower in await index.ContinuingAsync(ids, cancellation).ConfigureAwait(false))
                {
                    if (!gone.Contains(follower.Strand.Id) && !_choices.ContainsKey(follower.Strand.Id) && !placed.ContainsKey(follower.Strand.Id))
                    {
                        _known.TryAdd(follower.Strand.Id, follower);
                        pending.Enqueue(follower.Strand.Id);
                    }
                }
            }

            return Written(before, placed);
        }

        private Reconciliation Written(IReadOnlyList<PlacedStrand> before, Dictionary<string, PlacedStrand> placed)
        {
            var changed = placed.Values.OrderBy(p => p.Strand, StrandOrder.Canonical).ToList();
            var moved = changed.Where(p => !_new.ContainsKey(p.Strand.Id) && _known[p.Strand.Id] != p).ToList();
            var added = changed.Where(p => _new.ContainsKey(p.Strand.Id)).ToList();

            // A story that lost its first strand goes on in that of the next.
            var redirects = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var lost in before.Where(p => p.Story == p.Strand.Id && !_new.ContainsKey(p.Strand.Id)))
            {
                if ((moved.Find(m => _known[m.Strand.Id].Story == lost.Story) ?? (added.Count > 0 ? added[0] : null)) is { } heir)
                {
                    redirects[lost.Story] = heir.Story;
                }
            }

            return new Reconciliation([.. gone.Where(id => !_new.ContainsKey(id)).Order(StringComparer.Ordinal)], added, moved, redirects)
            {
                Stories = before.Select(p => p.Story).Concat(changed.Select(p => p.Story)).Concat(moved.Select(m => _known[m.Strand.Id].Story)).ToHashSet(StringComparer.Ordinal),
            };
        }

        private async Task<IReadOnlyList<PlacedStrand>> InReachAsync(Strand strand, CancellationToken cancellation)
        {
            var near = (await index.InReachAsync(StrandReach.Of(strand), cancellation).ConfigureAwait(false)).Where(p => !gone.Contains(p.Strand.Id)).ToList();
            foreach (var other in near)
            {
                _known.TryAdd(other.Strand.Id, other);
            }

            return near;
        }

        private async Task<bool> IsBetterAsync(PlacedStrand other, double score, Strand strand, CancellationToken cancellation)
        {
            var (antecedent, thanScore) = _choices.TryGetValue(other.Strand.Id, out var choice) ? choice : (other.Antecedent, other.Score);

            // One whose antecedent goes chooses again later, among all.
            if (antecedent is null || gone.Contains(antecedent))
            {
                return true;
            }

            var than = _new.GetValueOrDefault(antecedent) ?? (await KnownAsync(antecedent, cancellation).ConfigureAwait(false)).Strand;
            return Antecedents.IsBetter(score, strand, thanScore, than);
        }

        private async Task<PlacedStrand> PlaceAsync(string id, CancellationToken cancellation)
        {
            var strand = _new.GetValueOrDefault(id) ?? _known[id].Strand;
            var (antecedent, score) = ChoiceOf(id);
            return new PlacedStrand(strand, antecedent, score, await FirstOfAsync(id, cancellation).ConfigureAwait(false));
        }

        // Up from antecedent to antecedent; all choices have been made by now. Called when they are final.
        private async Task<string> FirstOfAsync(string id, CancellationToken cancellation)
        {
            var changed = _choices.Keys.Where(k => !_new.ContainsKey(k)).Select(k => _known[k].Story).ToHashSet(StringComparer.Ordinal);
            var (at, path) = (id, new List<string>());
            string? first = null;
            while (first is null && !_firsts.TryGetValue(at, out first))
            {
                path.Add(at);
                if (ChoiceOf(at).Antecedent is not { } antecedent)
                {
                    first = at;
                }
                else if (_new.ContainsKey(antecedent))
                {
                    at = antecedent;
                }
                else
                {
                    // In a story where nobody chose anew, all stay where they are.
                    var known = await KnownAsync(antecedent, cancellation).ConfigureAwait(false);
                    (first, at) = changed.Contains(known.Story) ? (null, antecedent) : (known.Story, at);
                }
            }

            path.ForEach(p => _firsts[p] = first);
            return first;
        }

        private (string? Antecedent, double Score) ChoiceOf(string id) =>
            _choices.TryGetValue(id, out var choice) ? choice : (_known[id].Antecedent, _known[id].Score);

        private async Task<PlacedStrand> KnownAsync(string id, CancellationToken cancellation)
        {
            if (!_known.TryGetValue(id, out var known))
            {
                known = await index.FindAsync(id, cancellation).ConfigureAwait(false) ?? throw new InvalidOperationException($"The strand {id} is continued by another but not kept.");
                _known[id] = known;
            }

            return known;
        }
    }
}
