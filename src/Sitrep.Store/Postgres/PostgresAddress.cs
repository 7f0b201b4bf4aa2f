using Npgsql;

namespace Sitrep.Store.Postgres;

/// <summary>Where a PostgreSQL store is: <c>Host=db;Database=sitrep</c>, or <c>postgresql://user:password@host:5432/sitrep?sslmode=require</c>.</summary>
internal static class PostgresAddress
{
    /// <summary>Whether a store's place is a database and not a file.</summary>
    public static bool IsOne(string where) => IsUri(where) || where.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <exception cref="StoreException">It can't be read; the message does not repeat it, for it may hold a password.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string where)
    {
        try
        {
            var builder = IsUri(where) ? FromUri(new Uri(where)) : new NpgsqlConnectionStringBuilder(where);
            builder.ApplicationName ??= "sitrep";
            builder.MaxAutoPrepare = builder.MaxAutoPrepare == 0 ? 50 : builder.MaxAutoPrepare;
            return builder;
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException or FormatException)
        {
            throw new StoreException("the PostgreSQL connection can't be read; write it as Host=db;Database=sitrep;Username=me or as postgresql://me@db/sitrep", e);
        }
    }

    private static bool IsUri(string where) =>
        where.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || where.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    // As libpq reads it: https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING
    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host.Length > 0 ? uri.Host : "localhost" };
        if (uri.Port > 0)
        {
            builder.Port = uri.Port;
        }

        if (uri.AbsolutePath.Length > 1)
        {
            builder.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        }

        if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
        {
            builder.Username = Uri.UnescapeDataString(user);
            builder.Password = password is [var secret] ? Uri.UnescapeDataString(secret) : null;
        }

        foreach (var setting in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = setting.Split('=', 2);
            if (parts is not [var name, var value])
            {
                throw new FormatException($"{setting} has no value.");
            }

            // libpq's names are Npgsql's without the spaces, but for those below.
            builder[name switch { "sslmode" => "SSL Mode", "application_name" => "Application Name", "user" => "Username", "dbname" => "Database", "connect_timeout" => "Timeout", _ => name }] = Uri.UnescapeDataString(value);
        }

        return builder;
    }
}
