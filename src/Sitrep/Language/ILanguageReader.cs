namespace Sitrep.Language;

/// <summary>Finds sentences, words, trees and entities in a text. One implementation is neural; tests bring their own.</summary>
public interface ILanguageReader
{
    /// <summary>Reads a whole report's text. Offsets of the result count in <paramref name="text"/>. Safe to call from several threads.</summary>
    Analysis Read(string text, CancellationToken cancellation = default);
}
