namespace Sitrep.Language.Neural;

/// <summary>A BIO tag: outside, the first word of an entity, or a further one.</summary>
/// <param name="Type">The entity's type. Null: outside.</param>
/// <param name="Begins">Whether the word is the entity's first.</param>
internal readonly record struct EntityTag(EntityType? Type, bool Begins)
{
    /// <value>The tag of words that are in no entity.</value>
    public static EntityTag Outside => new(null, false);

    /// <value>Whether the word goes on with an entity.</value>
    public bool Continues => Type is not null && !Begins;
}
