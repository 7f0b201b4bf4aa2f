using System.Globalization;
using System.Text;

namespace Sitrep.Evaluation;

/// <summary>
/// Whether confidences mean what they say: the expected calibration error over ten bins of equal width (Naeini and others
/// 2015), the mean over bins of the distance between their confidence and the share that holds, by how many fall in them.
/// </summary>
public sealed class Calibration
{
    /// <summary>Bins of equal width.</summary>
    public const int Bins = 10;

    private readonly int[] _count = new int[Bins];
    private readonly int[] _right = new int[Bins];
    private readonly double[] _confidence = new double[Bins];

    /// <value>Things added.</value>
    public int Count => _count.Sum();

    /// <value>0 to 1; 0 is perfect.</value>
    public double ExpectedError => Count == 0 ? 0 : Enumerable.Range(0, Bins).Sum(b => Math.Abs(_right[b] - _confidence[b])) / Count;

    /// <summary>Adds a thing.</summary>
    /// <param name="confidence">0 to 1.</param>
    /// <param name="holds">Whether it is right.</param>
    public void Add(double confidence, bool holds)
    {
        var bin = Math.Clamp((int)(confidence * Bins), 0, Bins - 1);
        _count[bin]++;
        _right[bin] += holds ? 1 : 0;
        _confidence[bin] += confidence;
    }

    /// <summary>The reliability plot as text: a line a bin, its share that holds as a bar and its mean confidence as a mark.</summary>
    public string Plot()
    {
        const int width = 40;
        var plot = new StringBuilder();
        plot.AppendLine("confidence   events  hold   # share that holds, | mean confidence");
        for (var b = 0; b < Bins; b++)
        {
            if (_count[b] == 0)
            {
                continue;
            }

            var (share, mean) = ((double)_right[b] / _count[b], _confidence[b] / _count[b]);
            var bar = new string('#', (int)Math.Round(share * width)).PadRight(width + 1).ToCharArray();
            bar[(int)Math.Round(mean * width)] = '|';
            plot.AppendLine(CultureInfo.InvariantCulture, $"{b / 10.0:0.0} to {(b + 1) / 10.0:0.0}   {_count[b],6}  {share:0.00}   {new string(bar).TrimEnd()}");
        }

        return plot.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The same as a picture: SVG of 420 by 420 pixels.</summary>
    public string Svg()
    {
        const int size = 420, margin = 50, side = 340;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>Reliability: of {Count} events, the share that holds by confidence; expected calibration error {ExpectedError:0.000}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{margin} {margin + side}L{margin + side} {margin}\" stroke=\"#999\" stroke-dasharray=\"4\"/>\n");
        for (var b = 0; b < Bins; b++)
        {
            if (_count[b] > 0)
            {
                var share = (double)_right[b] / _count[b];
                var (x, y) = (margin + (b * side / Bins) + 2, margin + side - (share * side));
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y:0.#}\" width=\"{(side / Bins) - 4}\" height=\"{share * side:0.#}\" fill=\"#4477aa\"/>");
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 15}\" y=\"{y - 4:0.#}\" text-anchor=\"middle\">{_count[b]}</text>\n");
            }
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{margin} {margin}V{margin + side}H{margin + side}\" fill=\"none\" stroke=\"#000\"/>\n");
        foreach (var tick in new[] { 0, 0.5, 1 })
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{margin + (tick * side):0}\" y=\"{margin + side + 18}\" text-anchor=\"middle\">{tick}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{margin - 8}\" y=\"{margin + side - (tick * side) + 4:0}\" text-anchor=\"end\">{tick}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{size / 2}\" y=\"{size - 10}\" text-anchor=\"middle\">confidence</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"14\" y=\"{size / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 14 {size / 2})\">share that holds</text>\n</svg>\n");
        return svg.ToString();
    }
}
