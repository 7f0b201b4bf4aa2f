using System.Globalization;

namespace Sitrep.Places;

/// <summary>One line of a GeoNames dump (<c>cities500.txt</c>, <c>allCountries.txt</c>): tab-separated, 19 columns, as GeoNames' readme describes them.</summary>
/// <param name="Id">geonameid.</param>
/// <param name="Name">name.</param>
/// <param name="AsciiName">asciiname.</param>
/// <param name="AlternateNames">alternatenames, comma-separated.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="FeatureClass">A, H, L, P, R, S, T, U or V.</param>
/// <param name="FeatureCode">PPL, ADM1, ...</param>
/// <param name="Country">ISO 3166-1 alpha-2; may be empty.</param>
/// <param name="Division1">admin1 code; may be empty.</param>
/// <param name="Division2">admin2 code; may be empty.</param>
/// <param name="Population">People; 0 where not known.</param>
internal sealed record GeoNamesRow(
    int Id,
    string Name,
    string AsciiName,
    string AlternateNames,
    double Latitude,
    double Longitude,
    char FeatureClass,
    string FeatureCode,
    string Country,
    string Division1,
    string Division2,
    long Population)
{
    private const int Columns = 19;

    /// <summary>Reads all lines of a dump.</summary>
    /// <exception cref="InvalidDataException">A line isn't of GeoNames' form.</exception>
    public static IEnumerable<GeoNamesRow> Read(TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var cells = line.Split('\t');
            if (cells.Length < Columns || !int.TryParse(cells[0], CultureInfo.InvariantCulture, out var id)
                || !double.TryParse(cells[4], CultureInfo.InvariantCulture, out var latitude)
                || !double.TryParse(cells[5], CultureInfo.InvariantCulture, out var longitude))
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Line {number} isn't a line of a GeoNames dump (19 columns, tab-separated)."));
            }

            long.TryParse(cells[14], CultureInfo.InvariantCulture, out var population);
            yield return new GeoNamesRow(
                id, cells[1], cells[2], cells[3], latitude, longitude, cells[6].Length > 0 ? cells[6][0] : ' ', cells[7], cells[8], cells[10], cells[11], population);
        }
    }

    /// <value>What the entry is; null: nothing that reports name as a place.</value>
    public PlaceFeature? Feature => (FeatureClass, FeatureCode) switch
    {
        ('P', "PPLC" or "PPLG") => PlaceFeature.Capital,
        ('P', "PPLA") => PlaceFeature.DivisionSeat,
        ('P', "PPLA2" or "PPLA3" or "PPLA4" or "PPLA5") => PlaceFeature.LowerSeat,
        ('P', "PPLX") => PlaceFeature.Section,
        ('P', "PPLH" or "PPLQ" or "PPLW" or "PPLCH") => PlaceFeature.FormerSettlement,
        ('P', _) => PlaceFeature.Settlement,
        ('A', "ADM1") => PlaceFeature.Division1,
        ('A', "ADM2") => PlaceFeature.Division2,
        ('A', "ADM3" or "ADM4" or "ADM5" or "ADMD") => PlaceFeature.Division3,
        ('H', "SEA" or "OCN" or "GULF" or "BAY" or "STRT" or "CHN" or "HBR") => PlaceFeature.Sea,
        ('H', "LK" or "LKS" or "RSV" or "LGN") => PlaceFeature.Lake,
        ('H', "STM" or "STMS" or "CNL") => PlaceFeature.River,
        ('T', "ISL" or "ISLS" or "ATOL") => PlaceFeature.Island,
        ('T', "MT" or "MTS" or "PK" or "VLC" or "HLLS" or "PASS") => PlaceFeature.Mountain,
        ('T', "DSRT" or "ERG") => PlaceFeature.Desert,
        ('T', "VAL" or "PEN" or "PLN" or "PLAT" or "CAPE") => PlaceFeature.Region,
        ('L', "RGN" or "AREA" or "RESV" or "PRK" or "OAS" or "INDS" or "MILB") => PlaceFeature.Region,
        ('S', "AIRP" or "AIRB" or "AIRF" or "AIRQ" or "PRN" or "CMP" or "CMPRF" or "FT" or "DAM" or "MFGN" or "PS" or "PSN" or "PSH" or "SQR" or "STDM" or "BDG" or "PAL" or "CTRA" or "INSM" or "PSTB") => PlaceFeature.Facility,
        ('R', "TNL") => PlaceFeature.Facility,
        _ => null,
    };
}
