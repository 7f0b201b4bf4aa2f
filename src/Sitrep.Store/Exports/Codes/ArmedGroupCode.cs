namespace Sitrep.Store.Exports.Codes;

/// <summary>What sort of armed group a name tells of, as the formats code it.</summary>
/// <param name="Inter">ACLED's actor type: 2 rebel group, 3 political militia, 4 identity militia.</param>
/// <param name="Cameo">CAMEO's role.</param>
/// <param name="Plover">PLOVER's sector.</param>
internal sealed record ArmedGroupCode(int Inter, string Cameo, string Plover);
