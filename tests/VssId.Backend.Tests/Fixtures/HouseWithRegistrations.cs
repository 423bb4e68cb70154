using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Backend.People;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>What tests do with registrations. The houses are those whose codes may follow each other fast.</summary>
internal static class HouseWithRegistrations
{
    /// <summary>Version of the text that is agreed to.</summary>
    public const string Version = "0123456789abcdef";

    private static int people;

    /// <summary>A JPEG, as far as the backend looks.</summary>
    public static byte[] Picture(byte mark = 1) => [0xFF, 0xD8, 0xFF, 0xE0, mark, 2, 3, 0xFF, 0xD9];

    /// <summary>A person on record without an account.</summary>
    public static async Task<Someone> NewUnregisteredAsync(this House house, bool hasPersonalNumber = true)
    {
        var number = Interlocked.Increment(ref people);
        var someone = new Someone($"997{number:D7}", $"038190{number:D6}", HouseWithFiles.NewPhone(), "Nguyễn Thị Mẫu");
        await house.InDatabaseAsync(context =>
        {
            context.People.Add(new Person
            {
                BhxhNumber = someone.Number,
                PersonalNumber = hasPersonalNumber ? someone.PersonalNumber : null,
                FullName = someone.Name,
                BirthDate = new DateOnly(1990, 9, 5),
                Sex = Sex.Female,
                Address = "Phường Hạc Thành, Tỉnh Thanh Hóa",
            });
            return context.SaveChangesAsync();
        });
        return someone;
    }

    /// <summary>The declaration that is like the record.</summary>
    public static RegistrationForm FormOf(Someone someone) => new(
        someone.Number, "NGUYEN THI MAU", new DateOnly(1990, 9, 5), Sex.Female, IdDocument.IdentityCard, someone.PersonalNumber, someone.Phone, "mau@mau.example",
        new HomeAddress("38", "Tỉnh Thanh Hóa", "14797", "Phường Hạc Thành", "Số 1 Phố Mẫu"), "038");

    public static Task<BegunRegistration> BeginAsync(this House house, Place place, string phone, string? key = null) =>
        house.Client.BeginRegistrationAsync(new RegistrationStart(place, phone, Version), key ?? house.NewKey(), CancellationToken.None);

    public static Task<BegunRegistration> KeepAsync(this House house, Guid id, Place place, Dictionary<string, string> answers, params Guid[] photos) =>
        house.Client.KeepAnswersAsync(id, new RegistrationAnswers(place, answers, photos), house.NewKey(), CancellationToken.None);

    public static Task<FiledRegistration> FileAsync(this House house, Guid id, Place place, RegistrationForm form, PhotoSet? photos, string? key = null) =>
        house.Client.FileRegistrationAsync(id, new RegistrationWish(place, form, photos), key ?? house.NewKey(), CancellationToken.None);

    /// <summary>Three pictures of a conversation.</summary>
    public static async Task<PhotoSet> PhotosAsync(this House house, Place place)
    {
        var ids = new List<Guid>();
        for (byte mark = 1; mark <= 3; mark++)
        {
            ids.Add((await house.Client.KeepPhotoAsync(new PhotoGiven(Picture(mark), place), house.NewKey(), CancellationToken.None)).Id);
        }

        return new PhotoSet(ids[0], ids[1], ids[2]);
    }

    /// <summary>A registration whose phone is proven.</summary>
    public static async Task<Guid> ProvenAsync(this House house, Place place, string phone)
    {
        var begun = await house.BeginAsync(place, phone);
        await house.ProveAsync(begun.Id, place, phone);
        return begun.Id;
    }

    public static async Task ProveAsync(this House house, Guid id, Place place, string phone)
    {
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        var challenge = await house.Client.StartRegistrationCodeAsync(id, new RegistrationCodeRequest(place, phone), house.NewKey(), CancellationToken.None);
        (await house.TryAsync(challenge.Id, await house.NextCodeAsync(phone), place)).Outcome.ShouldBe(AttemptOutcome.Right);
        (await house.Client.ProvePhoneAsync(id, new RegistrationProof(place, challenge.Id), house.NewKey(), CancellationToken.None)).Phone.ShouldBe(phone);
    }

    /// <summary>Opens a registration elsewhere, after a code.</summary>
    public static async Task<TakenRegistration> TakeAsync(this House house, Place place, string phone, string? code = null)
    {
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        var opened = await house.Client.OpenRegistrationAsync(new RegistrationOpening(place, code), house.NewKey(), CancellationToken.None);
        (await house.TryAsync(opened.Challenge!.Id, await house.NextCodeAsync(phone), place)).Outcome.ShouldBe(AttemptOutcome.Right);
        return await house.Client.TakeRegistrationAsync(new RegistrationTaking(place, opened.Challenge.Id), house.NewKey(), CancellationToken.None);
    }

    public static Task<OpenRegistration> AskAsync(this House house, Place place) => house.Client.AskRegistrationAsync(new RegistrationQuestion(place), house.NewKey(), CancellationToken.None);
}
