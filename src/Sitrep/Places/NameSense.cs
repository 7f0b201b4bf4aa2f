namespace Sitrep.Places;

/// <summary>A name of a report in one sense: a name means one place throughout a report, unless different words narrow it ("Paris, Texas").</summary>
internal sealed class NameSense
{
    // Names like San Antonio have hundreds of bearers; those far behind by themselves are not worth the time.
    private const int MostCandidates = 60;

    /// <summary>Gathers the candidates of a name.</summary>
    public NameSense(Gazetteer gazetteer, Toponym toponym)
    {
        Toponym = toponym;
        Hint = toponym.Hint;
        var candidates = toponym.Readings.Take(400).Select(reading => new Candidate(gazetteer.Entry(reading.Entry), reading.Kind)).ToList();
        Candidates = candidates.Count <= MostCandidates
            ? [.. candidates]
            : [.. candidates.OrderByDescending(candidate => SenseScorer.Prior(candidate, Hint)).Take(MostCandidates)];
    }

    /// <value>Its first mention.</value>
    public Toponym Toponym { get; }

    /// <value>What the words beside any of its mentions say that it is.</value>
    public ToponymHint Hint { get; set; }

    /// <value>Indexes of all its mentions.</value>
    public List<int> Mentions { get; } = [];

    /// <value>The places it may mean.</value>
    public Candidate[] Candidates { get; }

    /// <value>The sense of the name that narrows it. Null: none.</value>
    public NameSense? Qualifier { get; set; }

    /// <value>How much it counts as context for others: its mentions and where they stand.</value>
    public double Weight { get; set; }

    /// <value>The likeliest candidate. Null: there are none.</value>
    public Candidate? Best
    {
        get
        {
            Candidate? best = null;
            foreach (var candidate in Candidates)
            {
                if (best is null || candidate.Score > best.Score)
                {
                    best = candidate;
                }
            }

            return best;
        }
    }

    /// <summary>A place that the name may mean, and how much speaks for it.</summary>
    internal sealed class Candidate
    {
        public Candidate(GazetteerEntry entry, NameKind kind)
        {
            (Entry, Kind) = (entry, kind);
            Vector = GreatCircle.UnitVector(entry.Latitude, entry.Longitude);
        }

        public GazetteerEntry Entry { get; }

        public NameKind Kind { get; }

        public (double X, double Y, double Z) Vector { get; }

        public double Prior { get; set; }

        public double Score { get; set; }

        public double Probability { get; set; }
    }
}
