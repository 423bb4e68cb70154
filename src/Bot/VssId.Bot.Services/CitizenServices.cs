using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VssId.Backend.Client.Events;
using VssId.Bot.Engine;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Bot.Services.Account;
using VssId.Bot.Services.Benefits;
using VssId.Bot.Services.Documents;
using VssId.Bot.Services.Files;
using VssId.Bot.Services.HealthCard;
using VssId.Bot.Services.Help;
using VssId.Bot.Services.History;
using VssId.Bot.Services.Locations;
using VssId.Bot.Services.Lookups;
using VssId.Bot.Services.Notices;
using VssId.Bot.Services.Passwords;
using VssId.Bot.Services.Photos;
using VssId.Bot.Services.Places;
using VssId.Bot.Services.Profile;
using VssId.Bot.Services.Registration;
using VssId.Bot.Services.Rights;
using VssId.Bot.Services.SignIn;
using VssId.Bot.Services.Visits;
using VssId.Bot.Understanding;

namespace VssId.Bot.Services;

/// <summary>Registers what citizens can do: a line a service.</summary>
public static class CitizenServices
{
    /// <summary>Adds the services for citizens; the backend's client comes from elsewhere.</summary>
    public static IServiceCollection AddCitizenServices(this IServiceCollection services)
    {
        services.AddOptions<CitizenOptions>()
            .BindConfiguration("Services")
            .Configure<IConfiguration>((options, configuration) => options.DialCode = configuration["Services:DialCode"] ?? configuration["Ussd:ServiceCode"] ?? options.DialCode)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<PhotoOptions>().BindConfiguration("Photos").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<Understander>();
        return services
            .AddSingleton<Listener>()
            .AddSingleton<YesNo>()
            .AddSingleton<IHome, Home.Home>()
            .AddSingleton<Citizen>()
            .AddSingleton<CodeSteps>()
            .AddSingleton<PageSteps>()
            .AddSingleton<NumberQuestion>()
            .AddSingleton<LookReading>()
            .AddSingleton<HistoryReading>()
            .AddSingleton<BenefitsReading>()
            .AddSingleton<LocationsReading>()
            .AddSingleton<PhotoCheck>()
            .AddSingleton<IAttachmentReader, PhotoReader>()
            .AddSingleton<RegistrationReading>()
            .AddSingleton<FamilySteps>()
            .AddSingleton<ConsentSteps>()
            .AddSingleton<IPainter, CardPainter>()
            .AddSingleton<IPainter, CardQrPainter>()
            .AddSingleton<IPainter, ChartPainter>()
            .AddSingleton<IPrinter, RecordPdfPrinter>()
            .AddSingleton<IPrinter, RecordCsvPrinter>()
            .AddSingleton<IPrinter, FormPrinter>()
            .AddFlowJson(ServicesJson.Default)
            .AddFlow<SignInFlow>()
            .AddFlow<HealthCardFlow>()
            .AddFlow<HistoryFlow>()
            .AddFlow<TotalTimeFlow>()
            .AddFlow<BenefitsFlow>()
            .AddFlow<EstimateFlow>()
            .AddFlow<VisitsFlow>()
            .AddFlow<OfficesFlow>()
            .AddFlow<FacilitiesFlow>()
            .AddFlow<AccountFlow>()
            .AddFlow<LanguageFlow>()
            .AddFlow<SignOutFlow>()
            .AddFlow<RegisterFlow>()
            .AddFlow<ChildAccountFlow>()
            .AddFlow<TopicFlow>()
            .AddFlow<RightsFlow>()
            .AddFlow<ConsentsFlow>()
            .AddFlow<ExportFlow>()
            .AddFlow<LooksFlow>()
            .AddFlow<DeletionFlow>()
            .AddFlow<NoticesFlow>()
            .AddFlow<ProfileFlow>()
            .AddFlow<PhoneChangeFlow>()
            .AddFlow<CorrectionFlow>()
            .AddFlow<FilesFlow>()
            .AddFlow<PasswordFlow>()
            .AddFlow<ChangePasswordFlow>()
            .AddFlow<ForgotPasswordFlow>()
            .AddFlow<SignOutEverywhereFlow>()
            .AddFlow<RecentSignInsFlow>()
            .AddSingleton<IEventHandler>(new SessionOverHandler(EventTypes.SessionTakenOver, PlacesWording.TakenOver))
            .AddSingleton<IEventHandler>(new SessionOverHandler(EventTypes.SignedOutEverywhere, PlacesWording.LeftEverywhere))
            .AddSingleton<IEventHandler>(new SessionOverHandler(EventTypes.PasswordSet, PasswordWording.SetElsewhere))
            .AddSingleton<IEventHandler>(new SessionOverHandler(EventTypes.PhoneChanged, ProfileWording.PhoneChangedElsewhere))
            .AddSingleton<IEventHandler>(new SessionOverHandler(EventTypes.AccountClosed, ProfileWording.AccountClosed))
            .AddEventHandler<FileDecidedHandler>()
            .AddEventHandler<RegistrationDecidedHandler>()
            .AddEventHandler<NoticeHandler>()
            .AddRequirement(provider => new Requirement<SignedIn>("signed-in", provider.GetRequiredService<SignInFlow>(), SignedIn.LifeOf, provider.GetRequiredService<Citizen>().LeaveAsync));
    }
}
