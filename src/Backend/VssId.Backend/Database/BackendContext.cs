using System.Text;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Benefits;
using VssId.Backend.Cards;
using VssId.Backend.Challenges;
using VssId.Backend.Events;
using VssId.Backend.Family;
using VssId.Backend.Files;
using VssId.Backend.History;
using VssId.Backend.Idempotency;
using VssId.Backend.Limits;
using VssId.Backend.Locations;
using VssId.Backend.Messages;
using VssId.Backend.Notices;
using VssId.Backend.Officers;
using VssId.Backend.Pages;
using VssId.Backend.People;
using VssId.Backend.Registrations;
using VssId.Backend.Rights;
using VssId.Backend.Sessions;
using VssId.Backend.Visits;

namespace VssId.Backend.Database;

/// <summary>The database of the backend. Tables and columns have the same names in SQLite and PostgreSQL, so that one conditional statement serves both.</summary>
/// <remarks>Points in time are milliseconds since 1970: the limits compare them to the millisecond in either database.</remarks>
internal abstract class BackendContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Facility> Facilities => Set<Facility>();

    public DbSet<CardRecord> Cards => Set<CardRecord>();

    public DbSet<GuardianshipRow> Guardianships => Set<GuardianshipRow>();

    public DbSet<ParticipationRow> Participations => Set<ParticipationRow>();

    public DbSet<EmployerRow> Employers => Set<EmployerRow>();

    public DbSet<LumpSumRow> LumpSums => Set<LumpSumRow>();

    public DbSet<ShortTermRow> ShortTermBenefits => Set<ShortTermRow>();

    public DbSet<MonthlyRow> MonthlyBenefits => Set<MonthlyRow>();

    public DbSet<UnemploymentRow> UnemploymentBenefits => Set<UnemploymentRow>();

    public DbSet<VisitRow> Visits => Set<VisitRow>();

    public DbSet<OfficeRow> Offices => Set<OfficeRow>();

    public DbSet<CodeChallenge> Challenges => Set<CodeChallenge>();

    public DbSet<SendLimit> SendLimits => Set<SendLimit>();

    public DbSet<SourceLimit> SourceLimits => Set<SourceLimit>();

    public DbSet<SourceSend> SourceSends => Set<SourceSend>();

    public DbSet<CodeLock> CodeLocks => Set<CodeLock>();

    public DbSet<CitizenSession> Sessions => Set<CitizenSession>();

    public DbSet<SignInRow> SignIns => Set<SignInRow>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<AuditRow> AuditRows => Set<AuditRow>();

    public DbSet<AuditWriter> AuditWriters => Set<AuditWriter>();

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<OfficerSession> OfficerSessions => Set<OfficerSession>();

    public DbSet<OfficerTry> OfficerTries => Set<OfficerTry>();

    public DbSet<PageRow> Pages => Set<PageRow>();

    public DbSet<FileRow> Files => Set<FileRow>();

    public DbSet<FileTry> FileTries => Set<FileTry>();

    public DbSet<RegistrationRow> Registrations => Set<RegistrationRow>();

    public DbSet<PhotoRow> Photos => Set<PhotoRow>();

    public DbSet<ConsentRow> Consents => Set<ConsentRow>();

    public DbSet<NoticeSwitch> NoticeSwitches => Set<NoticeSwitch>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<NoticeWalk> NoticeWalks => Set<NoticeWalk>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BackendContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
            }
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
