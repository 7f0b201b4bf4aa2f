using System.Text;
using Sitrep.Text;

namespace Sitrep.Evaluation;

/// <summary>The sentences of one document of a treebank, with two texts made of them: one to read raw, one whose words are given.</summary>
public sealed class ConlluDocument
{
    private ConlluDocument(List<ConlluSentence> sentences)
    {
        Sentences = sentences;
        var raw = new StringBuilder();
        var given = new StringBuilder();
        var words = new List<IReadOnlyList<TextSpan>>();
        foreach (var sentence in sentences)
        {
            raw.Append(raw.Length == 0 ? "" : sentence.StartsParagraph ? "\n\n" : " ").Append(sentence.Text);
            var spans = new List<TextSpan>();
            foreach (var word in sentence.Words)
            {
                spans.Add(new TextSpan(given.Length, given.Length + word.Form.Length));
                given.Append(word.Form).Append(word.SpaceAfter ? " " : "");
            }

            given.Append('\n');
            words.Add(spans);
        }

        (RawText, GivenText, GivenWords) = (raw.ToString(), given.ToString(), words);
    }

    /// <value>Its sentences in order.</value>
    public IReadOnlyList<ConlluSentence> Sentences { get; }

    /// <value>The text as it was, paragraphs apart by blank lines.</value>
    public string RawText { get; }

    /// <value>The words one after another, where <see cref="GivenWords"/> counts.</value>
    public string GivenText { get; }

    /// <value>The gold words of each gold sentence.</value>
    public IReadOnlyList<IReadOnlyList<TextSpan>> GivenWords { get; }

    /// <summary>Puts sentences into documents, as <c>newdoc</c> comments tell.</summary>
    public static IReadOnlyList<ConlluDocument> Of(IEnumerable<ConlluSentence> sentences)
    {
        var documents = new List<List<ConlluSentence>>();
        foreach (var sentence in sentences)
        {
            if (documents.Count == 0 || sentence.StartsDocument)
            {
                documents.Add([]);
            }

            documents[^1].Add(sentence);
        }

        return documents.ConvertAll(d => new ConlluDocument(d));
    }
}
