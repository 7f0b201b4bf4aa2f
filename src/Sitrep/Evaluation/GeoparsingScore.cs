namespace Sitrep.Evaluation;

/// <summary>How well toponyms are found and placed.</summary>
/// <param name="Relaxed">Predicted toponyms that share a word with a gold one; none counts twice.</param>
/// <param name="Strict">Those that have a gold one's exact span.</param>
/// <param name="ErrorsKm">For each found toponym that has coordinates on both sides, the kilometres between them.</param>
/// <param name="Unplaced">Found toponyms with gold coordinates that the program gives none.</param>
/// <param name="Placeable">All gold toponyms with coordinates, found or not.</param>
public sealed record GeoparsingScore(Score Relaxed, Score Strict, IReadOnlyList<double> ErrorsKm, int Unplaced, int Placeable)
{
    /// <summary>161 km (100 miles): nearer counts as right (Leidner 2007; Gritta, Pilehvar and Collier 2020).</summary>
    public const double RightWithinKm = 161;

    /// <summary>Nothing found, of nothing.</summary>
    public static GeoparsingScore None { get; } = new(default, default, [], 0, 0);

    /// <value>Share of found toponyms that lie within 161 km of the gold place; those without coordinates count as wrong. 0 to 1.</value>
    public double AccuracyOnFound => Share(ErrorsKm.Count + Unplaced);

    /// <value>The same, of all gold toponyms with coordinates.</value>
    public double AccuracyOnAll => Share(Placeable);

    /// <value>Mean distance of the placed ones, kilometres. Null: none is placed.</value>
    public double? MeanErrorKm => ErrorsKm.Count == 0 ? null : ErrorsKm.Average();

    /// <value>Median distance of the placed ones, kilometres. Null: none is placed.</value>
    public double? MedianErrorKm => ErrorsKm.Count == 0 ? null : ErrorsKm.Order().ElementAt(ErrorsKm.Count / 2);

    /// <summary>The counts of both.</summary>
    public static GeoparsingScore operator +(GeoparsingScore a, GeoparsingScore b) =>
        new(a.Relaxed + b.Relaxed, a.Strict + b.Strict, [.. a.ErrorsKm, .. b.ErrorsKm], a.Unplaced + b.Unplaced, a.Placeable + b.Placeable);

    /// <inheritdoc cref="op_Addition"/>
    public static GeoparsingScore Add(GeoparsingScore a, GeoparsingScore b) => a + b;

    private double Share(int of) => of == 0 ? 0 : (double)ErrorsKm.Count(km => km <= RightWithinKm) / of;
}
