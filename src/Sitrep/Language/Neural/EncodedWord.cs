using Sitrep.Text;

namespace Sitrep.Language.Neural;

/// <summary>A word of the report on its way to the network.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Form">The word as written.</param>
/// <param name="FirstPiece">Index of its first piece in the report's list of pieces.</param>
/// <param name="Pieces">How many pieces it has; 1 at least.</param>
/// <param name="Case">Its letter case.</param>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="EndsBlock">Whether a paragraph, or a sentence that was given, ends with it.</param>
internal readonly record struct EncodedWord(TextSpan Span, string Form, int FirstPiece, int Pieces, LetterCase Case, int Paragraph, bool EndsBlock);
