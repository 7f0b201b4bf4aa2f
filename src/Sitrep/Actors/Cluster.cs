using Sitrep.Language;

namespace Sitrep.Actors;

/// <summary>The mentions so far of one actor, and what they tell of it together. Lives only while a report is resolved.</summary>
internal sealed class Cluster
{
    private readonly List<ActorMention> _mentions = [];
    private readonly List<string> _names = [];

    /// <summary>An actor that begins with its first mention.</summary>
    public Cluster(ActorMention first)
    {
        Kind = first.Kind;
        Lemma = first.Lemma;
        Plural = first.Plural;
        Counted = first.Counted;
        Group = first.Group;
        Modifiers = first.Modifiers;
        Add(first);
    }

    public ActorKind Kind { get; private set; }

    public string Lemma { get; }

    public bool Plural { get; }

    public bool Counted { get; }

    public string? Group { get; }

    public string Modifiers { get; }

    public string? Country { get; set; }

    public string? Role { get; private set; }

    public RoleStatus? RoleStatus { get; private set; }

    public TokenAddress? BelongsTo { get; private set; }

    public bool HasName { get; private set; }

    public IReadOnlyList<string> Names => _names;

    // "police", "the army": told by nothing but what it is.
    public bool IsGeneric => !HasName && !Counted && Group is null && Modifiers.Length == 0;

    public string? Pronoun { get; private set; }

    public void Add(ActorMention mention)
    {
        _mentions.Add(mention);
        Pronoun ??= mention.Pronoun;
        if (mention.Form == MentionForm.Pronoun)
        {
            return;
        }

        if (mention.Form == MentionForm.Name)
        {
            // A name says more about the kind than the noun before it: "the president, Roza Otunbayeva".
            if (!HasName)
            {
                Kind = mention.Kind;
            }

            HasName = true;
            if (!_names.Contains(mention.Name, StringComparer.OrdinalIgnoreCase))
            {
                _names.Add(mention.Name);
            }
        }

        Country ??= mention.Country;
        BelongsTo ??= mention.BelongsTo;
        if (Role is null && mention.Role is not null)
        {
            (Role, RoleStatus) = (mention.Role, mention.RoleStatus);
        }
        else if (mention.RoleStatus is not (null or Actors.RoleStatus.Current) && RoleStatus is Actors.RoleStatus.Current && SameOffice(Role, mention.Role))
        {
            (Role, RoleStatus) = (mention.Role, mention.RoleStatus);
        }
    }

    /// <summary>Whether a mention can mean this actor as far as kind and number tell.</summary>
    public bool CanBe(ActorMention mention) => mention.Form switch
    {
        MentionForm.Pronoun => mention.Kind switch
        {
            ActorKind.Person when Pronoun is not null && mention.Pronoun != Pronoun => false,
            ActorKind.Person => Kind == ActorKind.Person && !Plural || (Kind is ActorKind.Civilians or ActorKind.Crowd or ActorKind.ArmedGroup or ActorKind.Police && !Plural && !HasName),
            ActorKind.Civilians => Plural && Kind is not ActorKind.State,
            _ => Kind is ActorKind.State or ActorKind.Government or ActorKind.Organization or ActorKind.Party or ActorKind.ArmedGroup or ActorKind.InternationalOrganization or ActorKind.Media or ActorKind.ArmedForce,
        },
        MentionForm.Name => (mention.Kind == ActorKind.Person) == (Kind == ActorKind.Person),
        _ => (mention.Kind == ActorKind.Person || (mention.Kind == ActorKind.Civilians && !mention.Plural)) == (Kind == ActorKind.Person) && mention.Plural == Plural,
    };

    /// <summary>Whether a sentence names the actor before a word.</summary>
    public bool IsNamedIn(int sentence, int before) =>
        _mentions.Exists(m => m.Form == MentionForm.Name && m.Head.Sentence == sentence && m.Head.Token < before);

    /// <summary>Whether the actor holds the office that a mention names.</summary>
    public bool HasRole(ActorMention mention)
    {
        if (mention.RoleStatus is not null and not Actors.RoleStatus.Current && RoleStatus != mention.RoleStatus)
        {
            return false;
        }

        return Role is not null ? SameOffice(Role, mention.Role) : !HasName && Lemma == mention.Lemma && Modifiers == mention.Modifiers;
    }

    /// <summary>Whether a mention of a government means this one: the same words set it apart, or none do.</summary>
    public bool IsGovernmentOf(ActorMention mention) =>
        (mention.Modifiers == Modifiers || mention.Modifiers.Length == 0) && !Modifiers.Contains("former", StringComparison.Ordinal);

    /// <summary>The actor as it stands when the whole report is read.</summary>
    public Actor ToActor(int? memberOf, Nationalities nationalities)
    {
        // The fullest name; without one the first noun phrase, which tells most.
        var name = _names.Count > 0 ? _names.MaxBy(n => n.Length)! : _mentions[0].Name;
        if (Kind == ActorKind.State && Country is not null)
        {
            name = nationalities.NameOf(Country);
        }

        return new Actor
        {
            Name = name,
            Kind = Kind,
            Country = Country,
            Role = Role,
            RoleStatus = Role is null ? null : RoleStatus,
            MemberOf = memberOf,
            IsNamed = HasName,
            Also = [.. _names.Where(n => n != name && !string.Equals(n, name, StringComparison.OrdinalIgnoreCase))],
            Mentions = [.. _mentions.Select(m => m.Span).Distinct().OrderBy(s => s.Start).ThenBy(s => s.End)],
        };
    }

    // The last noun is the office: "interim president" and "president" are one, "vice president" is another.
    private static bool SameOffice(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return false;
        }

        return Office(one) == Office(other);

        static string Office(string role)
        {
            var words = role.ToLowerInvariant().Split(' ');
            var end = Array.FindIndex(words, w => w is "of" or "for");
            words = end > 0 ? words[..end] : words;
            return words.Length > 1 && words[^2] is "vice" or "deputy" or "prime" or "foreign" or "interior" or "defense" or "defence" or "finance" or "opposition" or "rebel" or "party" or "police" or "army"
                ? $"{words[^2]} {words[^1]}"
                : words[^1];
        }
    }
}
