using Sitrep.Store.Postgres;

namespace Sitrep.Store.Tests;

public class PostgresAddressTests
{
    [Theory]
    [InlineData("sitrep.db", false)]
    [InlineData("/var/lib/sitrep/store.db", false)]
    [InlineData("Host=db;Database=sitrep", true)]
    [InlineData("Database=sitrep;host=db", true)]
    [InlineData("postgres://db/sitrep", true)]
    [InlineData("postgresql://db/sitrep", true)]
    public void A_place_is_a_file_unless_it_names_a_server(string where, bool isServer) => PostgresAddress.IsOne(where).ShouldBe(isServer);

    [Theory]
    [InlineData("postgresql://desk:s%40cret@db.example:5433/sitrep?sslmode=require", "db.example", 5433, "sitrep", "desk", "s@cret")]
    [InlineData("postgres://desk@db.example/sitrep", "db.example", 5432, "sitrep", "desk", null)]
    [InlineData("postgres:///sitrep?host=/run/postgresql", "/run/postgresql", 5432, "sitrep", null, null)]
    [InlineData("Host=db;Port=6000;Database=sitrep;Username=desk;Password=x", "db", 6000, "sitrep", "desk", "x")]
    public void An_address_is_read_as_the_servers_own_programs_read_it(string where, string host, int port, string database, string? user, string? password)
    {
        var read = PostgresAddress.Parse(where);
        (read.Host, read.Port, read.Database, read.Username, read.Password).ShouldBe((host, port, database, user, password));
    }

    [Theory]
    [InlineData("postgresql://me:secret@db:port/x")]
    [InlineData("postgresql://me:secret@db/x?colour=red")]
    [InlineData("Host=db;Password=secret;Colour=red")]
    public void An_address_that_can_not_be_read_is_told_without_its_password(string where) =>
        Should.Throw<StoreException>(() => PostgresAddress.Parse(where)).Message.ShouldNotContain("secret");
}
