using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Secrets;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Who read what (R41), on either database.</summary>
public abstract class AuditTests(House house)
{
    [Fact]
    public async Task Each_read_adds_one_row_and_every_change_is_found()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace("ussd");
        var before = await RowsAsync();
        var session = await house.SignInAsync(someone, place);
        await house.CardAsync(session, place);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.CardAsync(session, place)));

        var rows = (await RowsAsync())[before.Count..];
        rows.Count.ShouldBe(22);
        rows.Count(row => row is { What: "name", Why: "sign-in", Channel: "ussd" }).ShouldBe(1);
        rows.Count(row => row is { What: "card", Channel: "ussd" }).ShouldBe(21);
        rows.Select(row => (row.AccountId, row.PersonId)).Distinct().Count().ShouldBe(1);
        (await BrokenAsync()).ShouldBeNull();
        var words = string.Join('\n', rows.Select(row => $"{row.Writer} {row.What} {row.Why} {row.Channel} {Encoding.UTF8.GetString(row.Mac)}"));
        foreach (var personal in new[] { someone.Number, someone.PersonalNumber, someone.Name, someone.Phone, place.Conversation, place.Source })
        {
            words.ShouldNotContain(personal);
        }

        var middle = rows[10];
        var name = $"{middle.Writer}/{middle.Sequence}";
        var channel = "zalo";
        await ChangedAsync($"UPDATE audit_rows SET channel = {channel} WHERE writer = {middle.Writer} AND sequence = {middle.Sequence}", name);
        await ChangedAsync($"UPDATE audit_rows SET channel = {middle.Channel}, person_id = person_id + 1 WHERE writer = {middle.Writer} AND sequence = {middle.Sequence}", name);
        await ChangedAsync($"UPDATE audit_rows SET person_id = person_id - 1 WHERE writer = {middle.Writer} AND sequence = {middle.Sequence}", expected: null);
        var last = rows[^1];
        await ChangedAsync($"UPDATE audit_writers SET last_sequence = last_sequence + 1 WHERE writer = {last.Writer}", $"{last.Writer}/{last.Sequence + 1}");
        await ChangedAsync($"UPDATE audit_writers SET last_sequence = last_sequence - 1 WHERE writer = {last.Writer}", expected: null);
        await ChangedAsync($"DELETE FROM audit_rows WHERE writer = {middle.Writer} AND sequence = {middle.Sequence}", $"{middle.Writer}/{middle.Sequence + 1}");
        await ChangedAsync($"DELETE FROM audit_rows WHERE writer = {middle.Writer}", $"{middle.Writer}/1");
    }

    [Fact]
    public async Task A_card_that_is_not_there_is_no_read()
    {
        var place = house.NewPlace();
        var session = await house.SignInAsync(await house.NewPersonAsync(subject: null), place);
        var before = (await RowsAsync()).Count;
        await House.RefusalAsync(() => house.CardAsync(session, place));
        (await RowsAsync()).Count.ShouldBe(before);
    }

    private async Task ChangedAsync(FormattableString statement, string? expected)
    {
        await house.InDatabaseAsync(context => context.Database.ExecuteSqlAsync(statement));
        (await BrokenAsync()).ShouldBe(expected);
    }

    private Task<List<AuditRow>> RowsAsync() => house.InDatabaseAsync(context => context.AuditRows.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync());

    private async Task<string?> BrokenAsync()
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditCheck>().FirstBrokenAsync(CancellationToken.None);
    }
}

public sealed class AuditOnSqlite(SqliteHouse house) : AuditTests(house), IClassFixture<SqliteHouse>;

public sealed class AuditOnPostgres(PostgresHouse house) : AuditTests(house), IClassFixture<PostgresHouse>;

/// <summary>The form of the chain, which must not change under rows that exist.</summary>
public sealed class AuditChainTests
{
    [Fact]
    public void A_row_of_a_citizen_has_the_form_of_the_first_release_and_one_of_an_officer_names_him()
    {
        using var random = RandomNumberGenerator.Create();
        var chain = new AuditChain(Options.Create(new AuditOptions { Key = DevelopmentSecrets.Audit }), random);
        var key = Convert.FromBase64String(DevelopmentSecrets.Audit);
        byte[] Mac(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
        chain.Link([0xAB], "w", 2, 3, new AuditEntry(4, 5, "card", "ussd", "asked by citizen")).ShouldBe(Mac("ab\nw\n2\n3\n4\n5\ncard\nussd\nasked by citizen"));
        chain.Link([0xAB], "w", 2, 3, AuditEntry.OfOfficer(6, "unlock", "Mistyped Passport", 4, 5)).ShouldBe(Mac("ab\nw\n2\n3\n4\n5\nunlock\noffice\nMistyped Passport\n6"));
    }
}
