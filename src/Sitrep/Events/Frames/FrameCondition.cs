namespace Sitrep.Events.Frames;

/// <summary>What must hold of a slot for a sense to apply.</summary>
/// <param name="Slot">The slot: subj, obj, iobj, clause, or a preposition.</param>
/// <param name="Test">How it is tested.</param>
/// <param name="Values">Lemmas (or phrases of lemmas) or class names; empty for <see cref="SlotTest.Filled"/> and <see cref="SlotTest.Empty"/>.</param>
public sealed record FrameCondition(string Slot, SlotTest Test, IReadOnlyList<string> Values)
{
    /// <summary>Reads a cell of conditions: <c>obj=fire|blaze; subj~force; has:at; no:obj</c>.</summary>
    /// <exception cref="FormatException">A condition has none of the forms.</exception>
    public static IReadOnlyList<FrameCondition> ParseAll(string cell, string where)
    {
        var conditions = new List<FrameCondition>();
        foreach (var part in cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            conditions.Add(Parse(part) ?? throw new FormatException($"{where}: '{part}' is not a condition such as 'obj=fire|blaze', 'obj~person', 'has:at' or 'no:obj'."));
        }

        return conditions;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Slot} {Test} {string.Join('|', Values)}";

    private static FrameCondition? Parse(string part)
    {
        if (part.StartsWith("has:", StringComparison.Ordinal))
        {
            return new FrameCondition(part[4..].Trim(), SlotTest.Filled, []);
        }

        if (part.StartsWith("no:", StringComparison.Ordinal))
        {
            return new FrameCondition(part[3..].Trim(), SlotTest.Empty, []);
        }

        foreach (var (sign, test) in new[] { ("!=", SlotTest.IsNotWord), ("!~", SlotTest.IsNotClass), ("=", SlotTest.IsWord), ("~", SlotTest.IsClass) })
        {
            var at = part.IndexOf(sign, StringComparison.Ordinal);
            if (at > 0)
            {
                var values = part[(at + sign.Length)..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                return values.Length == 0 ? null : new FrameCondition(part[..at].Trim(), test, values);
            }
        }

        return null;
    }
}

/// <summary>How a slot is tested.</summary>
public enum SlotTest
{
    /// <summary>Something fills it.</summary>
    Filled,

    /// <summary>Nothing fills it.</summary>
    Empty,

    /// <summary>One of the words fills it.</summary>
    IsWord,

    /// <summary>None of the words fills it.</summary>
    IsNotWord,

    /// <summary>A word of one of the classes fills it.</summary>
    IsClass,

    /// <summary>No word of any of the classes fills it.</summary>
    IsNotClass,
}
