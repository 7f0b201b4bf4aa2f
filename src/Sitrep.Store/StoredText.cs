namespace Sitrep.Store;

/// <summary>Text as both databases can hold it.</summary>
internal static class StoredText
{
    /// <summary>The text with NUL and halves of a surrogate pair as U+FFFD; its length, and so every offset, stays.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal))
        {
            return text;
        }

        return string.Create(text.Length, text, (kept, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                kept[i] = from[i] == '\0' || IsHalf(from, i) ? '\uFFFD' : from[i];
            }
        });
    }

    private static bool IsHalf(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}
