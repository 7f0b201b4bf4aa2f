using System.Text;
using Sitrep.Text;

namespace Sitrep.Events.Frames;

/// <summary>An example of a sense with its marks read: the sentence, where its trigger stands, and which words play which role.</summary>
/// <param name="Text">The sentence without marks.</param>
/// <param name="Trigger">The trigger's words. Null: the sense is a guard, and the sentence tells no event of its type.</param>
/// <param name="Arguments">Roles and words.</param>
public sealed record FrameExample(string Text, TextSpan? Trigger, IReadOnlyList<(string Role, TextSpan Span)> Arguments)
{
    /// <summary>Reads an example: <c>&gt;trigger&lt;</c> once at most, <c>[role words]</c> without nesting.</summary>
    /// <exception cref="FormatException">A mark is not closed, or a bracket has no role.</exception>
    public static FrameExample Parse(string marked)
    {
        var text = new StringBuilder();
        var arguments = new List<(string, TextSpan)>();
        TextSpan? trigger = null;
        var (open, role, triggerStart) = (-1, "", -1);
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '[':
                    var space = marked.IndexOf(' ', i);
                    if (open >= 0 || space < 0)
                    {
                        throw new FormatException($"'{marked}' has a bracket without a role or within another.");
                    }

                    (open, role) = (text.Length, marked[(i + 1)..space]);
                    i = space;
                    break;
                case ']' when open >= 0:
                    arguments.Add((role, new TextSpan(open, text.Length)));
                    open = -1;
                    break;
                case '>' when triggerStart < 0:
                    triggerStart = text.Length;
                    break;
                case '<' when triggerStart >= 0 && trigger is null:
                    trigger = new TextSpan(triggerStart, text.Length);
                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }
        }

        return open >= 0 || (triggerStart >= 0 && trigger is null)
            ? throw new FormatException($"'{marked}' has a mark that is not closed.")
            : new FrameExample(text.ToString(), trigger, arguments);
    }
}
