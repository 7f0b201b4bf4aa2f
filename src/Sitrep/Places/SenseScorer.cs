namespace Sitrep.Places;

/// <summary>
/// Scores the places that the names of a report may mean, all names together: what is known of each place by itself, and
/// how it fits the others. A linear model; probabilities are the softmax of a name's scores.
/// </summary>
/// <remarks>
/// Weights are round numbers set by hand while measuring on the odd half (by document id) of LGL and GeoVirus; none is fitted.
/// The context is read three times, each time with the probabilities of the time before: they no longer change after that.
/// </remarks>
internal static class SenseScorer
{
    private const int Rounds = 3;

    // By itself: one step of population is a power of ten.
    private const double PerPowerOfTen = 0.75;
    private const double CountryBonus = 1;
    private const double LeastCountryPrior = 5;
    private const double ContinentPrior = 6;
    private const double FormerCountryPrior = 4;
    private const double Division1Prior = 4.2;
    private const double Division2Malus = -2;
    private const double Division3Prior = 0.5;
    private const double RegionPrior = 4.5;
    private const double FacilityPrior = 3.5;
    private const double CapitalBonus = 1;
    private const double DivisionSeatBonus = 0.6;
    private const double LowerSeatBonus = 0.2;
    private const double SectionMalus = -0.6;
    private const double FormerMalus = -1.5;
    private const double OtherNameMalus = -1.2;
    // "Mexico" is now and then said for its capital; the country bears the name.
    private const double NamesakeOfItsCountry = -2.5;
    private const double BareNameMalus = -0.6;
    private const double HintAgrees = 2.5;
    private const double HintDisagrees = -2.5;

    // With the others.
    private const double InCountryNamed = 2.2;
    private const double CountryShare = 2.0;
    private const double InDivisionNamed = 2.4;
    private const double InDivision2Named = 0.8;
    private const double SiblingDivision = 1.5;
    private const double CloseBy = 2.2;
    private const double QualifierHolds = 6;
    private const double QualifierFails = -2;
    private const double HoldsQualified = 3;

    // Places within this distance count as neighbours in a story.
    private const double NeighbourKm = 70;

    /// <summary>What speaks for a place by itself.</summary>
    public static double Prior(NameSense.Candidate candidate, ToponymHint hint)
    {
        var entry = candidate.Entry;
        var bySize = PerPowerOfTen * Math.Log10(Math.Max(entry.Population, 1) + 10);
        var prior = entry.Feature switch
        {
            PlaceFeature.Country => Math.Max(LeastCountryPrior, bySize + CountryBonus),
            PlaceFeature.Continent => ContinentPrior,
            PlaceFeature.FormerCountry => FormerCountryPrior,
            PlaceFeature.Division1 => Division1Prior,
            PlaceFeature.Division2 => bySize + Division2Malus,
            PlaceFeature.Division3 => Division3Prior,
            PlaceFeature.Capital => bySize + CapitalBonus,
            PlaceFeature.DivisionSeat => bySize + DivisionSeatBonus,
            PlaceFeature.LowerSeat => bySize + LowerSeatBonus,
            PlaceFeature.Settlement => bySize,
            PlaceFeature.Section => bySize + SectionMalus,
            PlaceFeature.FormerSettlement => bySize + FormerMalus,
            PlaceFeature.Facility => FacilityPrior,
            _ => RegionPrior,
        };
        prior += candidate.Kind switch
        {
            NameKind.Other when !entry.Feature.IsCountry() && entry.GeonamesId != 0 => OtherNameMalus,
            NameKind.Bare => BareNameMalus,
            _ => 0,
        };
        return prior + HintWeight(entry.Feature, hint);
    }

    /// <summary>Scores all candidates of all names.</summary>
    public static void Score(IReadOnlyList<NameSense> senses, Gazetteer gazetteer)
    {
        foreach (var sense in senses)
        {
            foreach (var candidate in sense.Candidates)
            {
                candidate.Prior = Prior(candidate, sense.Hint) + (IsNamesakeOfItsHolder(sense, candidate) ? NamesakeOfItsCountry : 0);
                candidate.Score = candidate.Prior;
            }

            Normalise(sense);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var context = new Context(senses);
            foreach (var sense in senses)
            {
                foreach (var candidate in sense.Candidates)
                {
                    candidate.Score = candidate.Prior + context.Support(sense, candidate);
                }
            }

            AddQualifiers(senses, gazetteer);
            foreach (var sense in senses)
            {
                Normalise(sense);
            }
        }
    }

    private static bool IsNamesakeOfItsHolder(NameSense sense, NameSense.Candidate candidate) =>
        candidate.Kind == NameKind.Other && candidate.Entry.Feature.IsSettlement() && sense.Candidates.Any(other =>
            other.Entry.Feature == PlaceFeature.Country && other.Kind == NameKind.Main && other.Entry.CountryCode == candidate.Entry.CountryCode);

    private static double HintWeight(PlaceFeature feature, ToponymHint hint) => hint switch
    {
        ToponymHint.Division => feature.IsDivision() ? HintAgrees : feature is PlaceFeature.Country or PlaceFeature.Capital ? HintDisagrees : 0,
        ToponymHint.Settlement => feature.IsSettlement() ? HintAgrees : HintDisagrees,
        ToponymHint.Water => feature.IsWater() ? HintAgrees : HintDisagrees,
        ToponymHint.Land => feature is PlaceFeature.Region or PlaceFeature.Island or PlaceFeature.Mountain or PlaceFeature.Desert ? HintAgrees : 0,
        ToponymHint.Facility => feature == PlaceFeature.Facility ? HintAgrees : feature.IsCountry() ? HintDisagrees : 0,
        _ => 0,
    };

    private static void AddQualifiers(IReadOnlyList<NameSense> senses, Gazetteer gazetteer)
    {
        foreach (var sense in senses)
        {
            if (sense.Qualifier is not { } qualifier)
            {
                continue;
            }

            foreach (var candidate in sense.Candidates)
            {
                var held = 0.0;
                foreach (var outer in qualifier.Candidates)
                {
                    if (Containment.Holds(gazetteer, outer.Entry, candidate.Entry))
                    {
                        held += outer.Probability;
                        outer.Score += HoldsQualified * candidate.Probability;
                    }
                }

                candidate.Score += (QualifierHolds * held) + (QualifierFails * (1 - held));
            }
        }
    }

    private static void Normalise(NameSense sense)
    {
        if (sense.Candidates.Length == 0)
        {
            return;
        }

        var highest = sense.Candidates.Max(candidate => candidate.Score);
        var sum = 0.0;
        foreach (var candidate in sense.Candidates)
        {
            candidate.Probability = Math.Exp(candidate.Score - highest);
            sum += candidate.Probability;
        }

        foreach (var candidate in sense.Candidates)
        {
            candidate.Probability /= sum;
        }
    }

    /// <summary>What the names of a report say together about countries and divisions, and where they lie.</summary>
    private sealed class Context
    {
        private readonly Dictionary<ushort, double> _countries = [];
        private readonly Dictionary<int, double> _divisions = [];
        private readonly Dictionary<ushort, double> _divisionsNamed = [];
        private readonly List<(NameSense Sense, NameSense.Candidate Place)> _settled = [];
        private readonly double _countrySum;

        public Context(IReadOnlyList<NameSense> senses)
        {
            foreach (var sense in senses)
            {
                foreach (var candidate in sense.Candidates)
                {
                    Count(sense, candidate);
                }

                if (sense.Best is { Probability: > 0.3 } best && IsPoint(best.Entry.Feature))
                {
                    _settled.Add((sense, best));
                }
            }

            _countrySum = _countries.Values.Sum();
        }

        public double Support(NameSense sense, NameSense.Candidate candidate)
        {
            var entry = candidate.Entry;
            var (ownCountry, ownDivision1, ownDivision2, ownSibling, ownSum) = Own(sense, entry);
            var support = 0.0;
            if (entry.CountryCode != 0)
            {
                var country = Math.Max(0, _countries.GetValueOrDefault(entry.CountryCode) - ownCountry);
                support += (InCountryNamed * country / (country + 1)) + (CountryShare * country / Math.Max(1, _countrySum - ownSum));
            }

            if (entry.Division1 >= 0)
            {
                var division = Math.Max(0, _divisions.GetValueOrDefault(entry.Division1) - ownDivision1);
                support += InDivisionNamed * division / (division + 0.7);
            }
            else if (entry.Feature == PlaceFeature.Division1)
            {
                var inside = Math.Max(0, _divisions.GetValueOrDefault(entry.Index) - ownDivision1);
                var siblings = Math.Max(0, _divisionsNamed.GetValueOrDefault(entry.CountryCode) - ownSibling);
                support += (InDivisionNamed * inside / (inside + 0.7)) + (SiblingDivision * siblings / (siblings + 1));
            }

            if (entry.Division2 >= 0)
            {
                var division = Math.Max(0, _divisions.GetValueOrDefault(entry.Division2) - ownDivision2);
                support += InDivision2Named * division / (division + 1);
            }

            return support + (IsPoint(entry.Feature) ? CloseBy * Math.Tanh(Nearness(sense, candidate)) : 0);
        }

        private double Nearness(NameSense sense, NameSense.Candidate candidate)
        {
            var sum = 0.0;
            foreach (var (other, place) in _settled)
            {
                if (other == sense || place.Entry.Index == candidate.Entry.Index)
                {
                    continue;
                }

                var cosine = (candidate.Vector.X * place.Vector.X) + (candidate.Vector.Y * place.Vector.Y) + (candidate.Vector.Z * place.Vector.Z);
                // Ten times the distance away it no longer counts, and the arc cosine can be saved.
                if (cosine > 0.99)
                {
                    var km = Math.Acos(Math.Min(1, cosine)) * GreatCircle.EarthRadiusKm;
                    sum += place.Probability * Math.Exp(-km / NeighbourKm);
                }
            }

            return sum;
        }

        // A name doesn't speak for itself.
        private static (double Country, double Division1, double Division2, double Sibling, double Sum) Own(NameSense sense, GazetteerEntry entry)
        {
            var (country, division1, division2, sibling, sum) = (0.0, 0.0, 0.0, 0.0, 0.0);
            var mine1 = entry.Feature == PlaceFeature.Division1 ? entry.Index : entry.Division1;
            foreach (var candidate in sense.Candidates)
            {
                var weight = sense.Weight * candidate.Probability;
                if (candidate.Entry.CountryCode != 0)
                {
                    sum += weight;
                    country += candidate.Entry.CountryCode == entry.CountryCode ? weight : 0;
                }

                if (mine1 >= 0 && (candidate.Entry.Division1 == mine1 || candidate.Entry.Index == mine1))
                {
                    division1 += weight;
                }

                if (entry.Division2 >= 0 && (candidate.Entry.Division2 == entry.Division2 || candidate.Entry.Index == entry.Division2))
                {
                    division2 += weight;
                }

                if (candidate.Entry.Feature == PlaceFeature.Division1 && candidate.Entry.CountryCode == entry.CountryCode)
                {
                    sibling += weight;
                }
            }

            return (country, division1, division2, sibling, sum);
        }

        private void Count(NameSense sense, NameSense.Candidate candidate)
        {
            var entry = candidate.Entry;
            var weight = sense.Weight * candidate.Probability;
            if (weight < 0.001)
            {
                return;
            }

            if (entry.CountryCode != 0)
            {
                Add(_countries, entry.CountryCode, weight);
            }

            if (entry.Feature == PlaceFeature.Division1)
            {
                Add(_divisions, entry.Index, weight);
                Add(_divisionsNamed, entry.CountryCode, weight);
            }
            else if (entry.Division1 >= 0)
            {
                Add(_divisions, entry.Division1, weight);
            }

            if (entry.Feature == PlaceFeature.Division2)
            {
                Add(_divisions, entry.Index, weight);
            }
            else if (entry.Division2 >= 0)
            {
                Add(_divisions, entry.Division2, weight);
            }
        }

        private static void Add<TKey>(Dictionary<TKey, double> sums, TKey key, double weight)
            where TKey : notnull => sums[key] = sums.GetValueOrDefault(key) + weight;

        private static bool IsPoint(PlaceFeature feature) => feature.IsSettlement() || feature is PlaceFeature.Division2 or PlaceFeature.Division3 or PlaceFeature.Facility;
    }
}
