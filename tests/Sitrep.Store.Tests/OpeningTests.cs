using Microsoft.Data.Sqlite;
using Npgsql;
using Sitrep.Store.Migrations;

namespace Sitrep.Store.Tests;

public abstract class OpeningTests(IStorePlaces places)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_is_made_where_there_is_none_and_found_again()
    {
        var where = await places.NewAsync();
        await using (var store = await ReportStore.OpenAsync(where, Cancellation))
        {
            await store.WriteAsync(Example.Record, "model 1", Cancellation);
        }

        await using var again = await ReportStore.OpenAsync(where, Cancellation);
        (await again.FindAsync(Example.Id, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_that_open_a_new_store_at_once_migrate_it_once()
    {
        var where = await places.NewAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReportStore.OpenAsync(where, Cancellation))));
        try
        {
            await using var connection = await stores[0].Engine.OpenAsync(Cancellation);
            var numbers = await connection.ListAsync("SELECT number FROM sitrep_migration ORDER BY number", [], row => row.GetInt32(0), Cancellation);
            numbers.ShouldBe(Migration.Of(stores[0].Engine).Select(m => m.Number));
        }
        finally
        {
            foreach (var store in stores)
            {
                await store.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        var where = await places.NewAsync();
        await using (var store = await ReportStore.OpenAsync(where, Cancellation))
        {
            await using var transaction = await store.Engine.BeginWriteAsync(Cancellation);
            await transaction.InsertAsync("sitrep_migration", ["number", "name", "applied_at"], [[9999, "future", DateTimeOffset.UnixEpoch]], Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        var refusal = await Should.ThrowAsync<StoreException>(() => ReportStore.OpenAsync(where, Cancellation));
        refusal.Message.ShouldContain("newer version of Sitrep");
        refusal.Message.ShouldContain("update Sitrep");
        refusal.Message.ShouldContain("9999");
    }

    [Fact]
    public async Task A_migration_that_fails_changes_nothing()
    {
        var where = await places.NewAsync();
        await using var store = await ReportStore.OpenAsync(where, Cancellation);
        IReadOnlyList<Migration> known = [.. Migration.Of(store.Engine), new Migration(9998, "good", "CREATE TABLE good (id INTEGER)"), new Migration(9999, "bad", "CREATE TABEL bad (id INTEGER)")];
        var failure = await Should.ThrowAsync<StoreException>(() => MigrationRunner.RunAsync(store.Engine, known, TimeProvider.System, Cancellation));
        failure.Message.ShouldContain("migration 9999 (bad) failed");
        await using var connection = await store.Engine.OpenAsync(Cancellation);
        await Should.ThrowAsync<StoreException>(() => connection.ListAsync("SELECT id FROM good", [], row => row.GetInt32(0), Cancellation));
        (await connection.FirstAsync("SELECT max(number) FROM sitrep_migration", [], row => row.GetInt32(0), Cancellation)).ShouldBeLessThan(9998);
    }

    public sealed class OnSqlite(SqliteFolder places) : OpeningTests(places)
    {
        private readonly SqliteFolder _places = places;

        [Fact]
        public async Task A_file_of_something_else_is_refused_and_left_as_it_is()
        {
            var file = await _places.NewAsync();
            await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("A letter, and no store at all.\n", 100)), Cancellation);
            var before = await File.ReadAllBytesAsync(file, Cancellation);
            (await Should.ThrowAsync<StoreException>(() => ReportStore.OpenAsync(file, Cancellation))).Message.ShouldContain("not Sitrep's");
            (await File.ReadAllBytesAsync(file, Cancellation)).ShouldBe(before);
        }

        [Fact]
        public async Task A_database_of_something_else_is_refused_and_left_as_it_is()
        {
            var file = await _places.NewAsync();
            await using (var other = new SqliteConnection($"Data Source={file};Pooling=false"))
            {
                await other.OpenAsync(Cancellation);
                await using var command = other.CreateCommand();
                command.CommandText = "CREATE TABLE letter (id INTEGER)";
                await command.ExecuteNonQueryAsync(Cancellation);
            }

            var before = await File.ReadAllBytesAsync(file, Cancellation);
            (await Should.ThrowAsync<StoreException>(() => ReportStore.OpenAsync(file, Cancellation))).Message.ShouldContain("not Sitrep's");
            (await File.ReadAllBytesAsync(file, Cancellation)).ShouldBe(before);
        }

        [Fact]
        public async Task It_writes_ahead_and_flushes_every_commit()
        {
            await using var store = await ReportStore.OpenAsync(await _places.NewAsync(), Cancellation);
            await using var transaction = await store.Engine.BeginWriteAsync(Cancellation);
            (await transaction.FirstAsync("PRAGMA journal_mode", [], row => row.GetString(0), Cancellation)).ShouldBe("wal");

            // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
            (await transaction.FirstAsync("PRAGMA synchronous", [], row => row.GetInt32(0), Cancellation)).ShouldBe(2);
            (await transaction.FirstAsync("PRAGMA foreign_keys", [], row => row.GetInt32(0), Cancellation)).ShouldBe(1);
        }

        [Fact]
        public async Task Folders_that_are_missing_are_made()
        {
            var file = Path.Combine(Path.ChangeExtension(await _places.NewAsync(), null), "desk", "sitrep.db");
            await using var store = await ReportStore.OpenAsync(file, Cancellation);
            File.Exists(file).ShouldBeTrue();
        }

        [Fact]
        public async Task A_folder_is_no_store()
        {
            var folder = Directory.CreateDirectory(await _places.NewAsync()).FullName;
            (await Should.ThrowAsync<StoreException>(() => ReportStore.OpenAsync(folder, Cancellation))).Message.ShouldStartWith(folder);
        }
    }

    public sealed class OnPostgres(PostgresCluster places) : OpeningTests(places)
    {
        private readonly PostgresCluster _places = places;

        [Fact]
        public async Task PostGIS_is_added_where_it_is_missing()
        {
            await using var store = await ReportStore.OpenAsync(await _places.NewBareAsync(), Cancellation);
            await using var connection = await store.Engine.OpenAsync(Cancellation);
            (await connection.FirstAsync("SELECT extname FROM pg_extension WHERE extname = 'postgis'", [], row => row.GetString(0), Cancellation)).ShouldBe("postgis");
        }

        [Fact]
        public async Task A_database_of_something_else_is_refused()
        {
            var where = await _places.NewAsync();
            await using (var source = NpgsqlDataSource.Create(where))
            {
                await using var command = source.CreateCommand("CREATE TABLE report (id integer)");
                await command.ExecuteNonQueryAsync(Cancellation);
            }

            (await Should.ThrowAsync<StoreException>(() => ReportStore.OpenAsync(where, Cancellation))).Message.ShouldContain("not Sitrep's");
        }

        [Fact]
        public async Task Two_stores_can_share_a_database_a_schema_each()
        {
            var where = await _places.NewAsync();
            await using (var source = NpgsqlDataSource.Create(where))
            {
                await using var command = source.CreateCommand("CREATE SCHEMA north");
                await command.ExecuteNonQueryAsync(Cancellation);
            }

            await using var whole = await ReportStore.OpenAsync(where, Cancellation);
            await using var north = await ReportStore.OpenAsync(where + ";Search Path=north,public", Cancellation);
            await north.WriteAsync(Example.Record, "model 1", Cancellation);
            (await whole.FindAsync(Example.Id, Cancellation)).ShouldBeNull();
            (await north.FindAsync(Example.Id, Cancellation)).ShouldNotBeNull();
        }

        [Fact]
        public async Task A_server_that_is_not_there_is_told_in_a_line_without_the_password()
        {
            var failure = await Should.ThrowAsync<StoreException>(() => ReportStore.OpenAsync("Host=127.0.0.1;Port=1;Database=none;Username=me;Password=secret", Cancellation));
            failure.Message.ShouldStartWith("127.0.0.1/none can't be opened as a store: ");
            failure.Message.ShouldNotContain("secret");
            failure.Message.ShouldNotContain("\n");
        }
    }
}
