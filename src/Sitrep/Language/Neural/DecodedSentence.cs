namespace Sitrep.Language.Neural;

/// <summary>A sentence of a chunk before its place in the report is known.</summary>
internal readonly record struct DecodedSentence(int Paragraph, Token[] Tokens, List<EntityMention> Entities);
