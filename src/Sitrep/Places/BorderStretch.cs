namespace Sitrep.Places;

/// <summary>Where two countries meet: the middle of the stretch along which their towns face each other.</summary>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="RadiusKm">Kilometres that hold the whole stretch.</param>
public readonly record struct BorderStretch(double Latitude, double Longitude, double RadiusKm);
