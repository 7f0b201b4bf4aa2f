namespace Sitrep.Store.Exports.Acled;

/// <summary>ACLED's actor types, <c>inter1</c> and <c>inter2</c>, with the numbers that its older files have.</summary>
internal enum AcledInter
{
    /// <summary>Military and police of a state in their own state.</summary>
    StateForces = 1,

    /// <summary>Armed group that wants to replace the government or secede.</summary>
    RebelGroup = 2,

    /// <summary>Armed group that serves a political goal without seeking the state; gangs and unidentified armed groups too.</summary>
    PoliticalMilitia = 3,

    /// <summary>Armed group from an ethnic, clan, religious or local community.</summary>
    IdentityMilitia = 4,

    /// <summary>Violent crowd.</summary>
    Rioters = 5,

    /// <summary>Peaceful demonstrators.</summary>
    Protesters = 6,

    /// <summary>Unarmed people.</summary>
    Civilians = 7,

    /// <summary>Foreign forces, peacekeepers, international bodies.</summary>
    External = 8,
}
