using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;
using VssId.Backend.Locations;
using VssId.Backend.Registrations.Printing;
using VssId.Backend.Secrets;

namespace VssId.Backend.Registrations;

/// <summary>Prints declarations that were filed.</summary>
internal sealed class PaperDesk(BackendContext context, Work work, RegistrationBook book, FormPrinter printer, AuditTrail audit, BackendKeys keys)
{
    /// <summary>The declaration of a conversation on paper; null when none is filed there.</summary>
    public async Task<PrintedForm?> PrintAsync(Guid id, string channel, string conversation, CancellationToken cancellationToken)
    {
        var place = keys.NameOfPlace(channel, conversation);
        await work.BeginAsync(cancellationToken);
        if (await context.Registrations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Place == place, cancellationToken) is not { } row
            || await DataOfAsync(row, cancellationToken) is not { } data)
        {
            return null;
        }

        await audit.WriteAsync(new AuditEntry(0, row.PersonId, "form", channel, "printed for citizen"), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new PrintedForm(printer.Print(data));
    }

    /// <summary>What stands on the paper of a registration; null when nothing is filed, or all is done.</summary>
    public async Task<FormData?> DataOfAsync(RegistrationRow row, CancellationToken cancellationToken)
    {
        if (row.Content is not { } content || book.OpenContent(content, row.Id) is not { Form: { } form } declaration)
        {
            return null;
        }

        var office = await context.Offices.AsNoTracking().SingleOrDefaultAsync(each => each.Code == form.OfficeCode, cancellationToken);
        return new FormData(form, declaration.Code, Clock.Time(row.FiledAt), office?.Name ?? form.OfficeCode, office is null ? form.Address.Province : Provinces.NameOf(office.ProvinceCode), declaration.Photos is not null);
    }
}
