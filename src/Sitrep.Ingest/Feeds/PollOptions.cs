namespace Sitrep.Ingest.Feeds;

/// <summary>How often feeds are asked.</summary>
public sealed record PollOptions
{
    /// <value>The shortest time between two polls of one feed that is allowed: one minute.</value>
    public static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    /// <value>Time between two polls of one feed, up to a tenth longer by chance. 15 minutes unless given; not below <see cref="Least"/>.</value>
    public TimeSpan Every
    {
        get;
        init => field = value >= Least ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Feeds are not polled more often than once a minute.");
    } = TimeSpan.FromMinutes(15);

    /// <value>Least time between two requests to one host, whichever feeds they are for. Five seconds unless given.</value>
    public TimeSpan HostInterval { get; init; } = TimeSpan.FromSeconds(5);
}
