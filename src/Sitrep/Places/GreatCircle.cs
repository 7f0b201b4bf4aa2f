namespace Sitrep.Places;

/// <summary>Distances and bearings on a sphere of the earth's mean radius; good to half a percent.</summary>
public static class GreatCircle
{
    /// <summary>Mean radius of the earth in kilometres (IUGG).</summary>
    public const double EarthRadiusKm = 6371.0088;

    /// <summary>Kilometres between two points in degrees (haversine).</summary>
    public static double DistanceKm(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var sinLat = Math.Sin(double.DegreesToRadians(latitude2 - latitude1) / 2);
        var sinLon = Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2);
        var h = (sinLat * sinLat) + (Math.Cos(double.DegreesToRadians(latitude1)) * Math.Cos(double.DegreesToRadians(latitude2)) * sinLon * sinLon);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>The point that lies <paramref name="distanceKm"/> away on the given bearing (degrees clockwise from north).</summary>
    public static (double Latitude, double Longitude) Offset(double latitude, double longitude, double bearing, double distanceKm)
    {
        var angle = distanceKm / EarthRadiusKm;
        var (sinLat, cosLat) = Math.SinCos(double.DegreesToRadians(latitude));
        var (sinBearing, cosBearing) = Math.SinCos(double.DegreesToRadians(bearing));
        var sin = (sinLat * Math.Cos(angle)) + (cosLat * Math.Sin(angle) * cosBearing);
        var lat = Math.Asin(Math.Clamp(sin, -1, 1));
        var lon = double.DegreesToRadians(longitude) + Math.Atan2(sinBearing * Math.Sin(angle) * cosLat, Math.Cos(angle) - (sinLat * sin));
        return (double.RadiansToDegrees(lat), Wrap(double.RadiansToDegrees(lon)));
    }

    /// <summary>The point halfway between two points.</summary>
    public static (double Latitude, double Longitude) Midpoint(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var a = UnitVector(latitude1, longitude1);
        var b = UnitVector(latitude2, longitude2);
        return FromVector(a.X + b.X, a.Y + b.Y, a.Z + b.Z);
    }

    /// <summary>The point as a vector of length 1 from the earth's centre; the dot product of two is the cosine of their distance.</summary>
    public static (double X, double Y, double Z) UnitVector(double latitude, double longitude)
    {
        var (sinLat, cosLat) = Math.SinCos(double.DegreesToRadians(latitude));
        var (sinLon, cosLon) = Math.SinCos(double.DegreesToRadians(longitude));
        return (cosLat * cosLon, cosLat * sinLon, sinLat);
    }

    /// <summary>The point that a vector from the earth's centre goes through.</summary>
    public static (double Latitude, double Longitude) FromVector(double x, double y, double z) =>
        (double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))), double.RadiansToDegrees(Math.Atan2(y, x)));

    private static double Wrap(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}
