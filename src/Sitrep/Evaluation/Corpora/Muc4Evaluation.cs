using Sitrep.Actors;

namespace Sitrep.Evaluation.Corpora;

/// <summary>Who did what to whom in reports of terror and state violence: MUC-4's development documents, TST1 and TST2.</summary>
internal sealed class Muc4Evaluation : CorpusEvaluation
{
    private static readonly (string Name, string File)[] s_parts = [("dev", "muc4/dev.jsonl"), ("tst1", "muc4/tst1.jsonl"), ("tst2", "muc4/tst2.jsonl")];

    public override string Name => "muc4";

    public override string Title => "Role filling on MUC-4, TST1 and TST2 (dev beside it; nothing is trained on any)";

    public override string Definition =>
        "CEAF-REE (Du, Rush and Cardie 2021, and the script published with GRIT): a document's entities by role over all its templates; a predicted entity, here one mention "
        + "each, is right if it is a mention of a gold one, letter case, punctuation and articles aside, by the best one-to-one assignment; micro average over roles and "
        + "documents. As there, Victim is the slot HUM TGT: NAME, so unnamed victims are left out on both sides; the row \"victims with descriptions\" scores names and "
        + "descriptions together. Head-word F1 (Patwardhan and Riloff 2009): the same by head words, descriptions of victims included, optional fillers not missed.\n\n"
        + "From record to template: an incident is an ASSAULT, positive, not background, that happened, goes on or is threatened, but tear gas and battles (ACLED's Battles). "
        + "Initiators: states, governments, named organizations, groups and forces, and \"the army\" or \"police\" are PerpOrg, so is what a person or crowd is a member of; persons, crowds, civilians and unnamed groups are PerpInd. "
        + "Victims and those recipients who are no bodies are Victim; targets Target; weapons Weapon. A filler is the name, or the first words for who is not named, without article and number. "
        + "Type: mode abduct KIDNAPPING, explosives, suicide-attack and aerial BOMBING, burning ARSON, else ATTACK. Types, dates, countries and tolls are compared as sets a "
        + "document. An event without a time is on or before the report's day, without a place in its first place's country. A gold range of days agrees with any time within it, \"on or before\" with any of the two months "
        + "before. Tolls: kind, low and high equal, in relevant documents only.";

    public override EvaluationResult Run(EvaluationSetup setup)
    {
        var mapping = new IncidentMapping(ActorLexicon.Read(setup.Options.Reader.Data));
        var nationalities = Nationalities.Read(setup.Options.Reader.Data);
        var documents = 0;
        var tests = new Counts();
        var rows = new List<EvaluationRow>();
        foreach (var (name, file) in s_parts)
        {
            var part = setup.First(Muc4Document.Read(setup.Corpus(file)));
            var records = setup.Read([.. part.Select(d => (d.Id, d.ToReport()))]);
            var counts = new Counts();
            for (var i = 0; i < part.Count; i++)
            {
                counts.Add(part[i], mapping.Map(records[i]), nationalities);
                if (name != "dev")
                {
                    tests.Add(part[i], mapping.Map(records[i]), nationalities);
                }
            }

            documents += part.Count;
            rows.AddRange(counts.Rows(name, false));
        }

        return setup.Finish(this, documents, [.. tests.Rows("tst1+tst2", true), .. rows]);
    }

    private sealed class Counts
    {
        private readonly SortedDictionary<string, Score> _ceaf = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, Score> _heads = new(StringComparer.Ordinal);
        private Score _described;
        private Score _types;
        private Score _dates;
        private Score _countries;
        private Score _tolls;
        private Score _largeTolls;

        public void Add(Muc4Document document, IncidentMapping.Incidents found, Nationalities nationalities)
        {
            foreach (var (role, slot) in Muc4Document.Roles)
            {
                var gold = document.Entities(slot);
                _ceaf[role] = _ceaf.GetValueOrDefault(role) + RoleFillingScorer.CeafRee(gold, role == "Victim" ? found.NamedVictims : found.Roles[role]);
                var described = document.EntitiesWithDescriptions(slot);
                _heads[role] = _heads.GetValueOrDefault(role) + RoleFillingScorer.HeadWords(described, found.Roles[role]);
                if (role == "Victim")
                {
                    _described += RoleFillingScorer.CeafRee([.. described.Select(e => e.Mentions)], found.Roles[role]);
                }
            }

            var types = document.Templates.SelectMany(t => t["incident_type"]).Select(f => f.Values[0]).ToHashSet(StringComparer.Ordinal);
            _types += Sets(types, found.Types);
            var dates = document.Templates.SelectMany(t => t["incident_date"]).SelectMany(f => f.Values.Take(1))
                .Select(v => Muc4Date.TryParse(v, out var date) ? date : (Muc4Date?)null).OfType<Muc4Date>().Distinct().ToList();
            List<(DateOnly? Start, DateOnly? End)> days = [.. found.Dates];
            _dates += new Score(OverlapScorer.Pairs(dates, days, (g, p) => g.Agrees(p.Start, p.End) ? g.Start is null ? 1 : 2 : 0).Count, days.Count, dates.Count);
            var countries = document.Templates.SelectMany(t => t["incident_location"]).SelectMany(f => f.Values[0].Split(':')[0].Split(" - "))
                .Select(c => nationalities.OfName(c.Trim(' ', '('))).OfType<string>().ToHashSet(StringComparer.Ordinal);
            _countries += Sets(countries, found.Countries);
            if (document.Templates.Count > 0)
            {
                var tolls = document.Templates.SelectMany(t => t.Tolls()).ToHashSet();
                _tolls += Sets(tolls, found.Tolls);
                _largeTolls += Sets(tolls.Where(IsLarge).ToHashSet(), found.Tolls.Where(IsLarge).ToHashSet());
            }
        }

        public IEnumerable<EvaluationRow> Rows(string part, bool reach)
        {
            yield return EvaluationRow.F1($"{part}: CEAF-REE F1", EntityScorer.Total(_ceaf), reach ? 0.45 : null);
            foreach (var (role, _) in Muc4Document.Roles)
            {
                yield return EvaluationRow.F1($"{part}: {role} CEAF-REE", _ceaf.GetValueOrDefault(role));
            }

            yield return EvaluationRow.F1($"{part}: victims with descriptions CEAF-REE", _described);
            yield return EvaluationRow.F1($"{part}: head words F1", EntityScorer.Total(_heads));
            foreach (var (role, _) in Muc4Document.Roles)
            {
                yield return EvaluationRow.F1($"{part}: {role} head words", _heads.GetValueOrDefault(role));
            }

            yield return EvaluationRow.F1($"{part}: incident types F1", _types);
            yield return EvaluationRow.F1($"{part}: dates F1", _dates);
            yield return EvaluationRow.F1($"{part}: countries F1", _countries);
            yield return EvaluationRow.F1($"{part}: killed and injured, exact F1", _tolls, reach ? 0.75 : null);
            yield return EvaluationRow.F1($"{part}: the same, more than one person", _largeTolls);
        }

        private static bool IsLarge(Muc4Toll toll) => toll is not { Low: 1, High: 1 };

        private static Score Sets<T>(IReadOnlySet<T> gold, IReadOnlySet<T> found) => new(found.Count(gold.Contains), found.Count, gold.Count);
    }
}
