using System.Text.Json;
using System.Text.Json.Serialization;
using VssId.Backend.Client.Family;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Pages;
using VssId.Backend.Client.Profile;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Client.Rights;
using VssId.Backend.Client.Visits;
using VssId.Bot.Services.Benefits;
using VssId.Bot.Services.Files;
using VssId.Bot.Services.History;
using VssId.Bot.Services.Locations;
using VssId.Bot.Services.Lookups;
using VssId.Bot.Services.Notices;
using VssId.Bot.Services.Passwords;
using VssId.Bot.Services.Profile;
using VssId.Bot.Services.Registration;
using VssId.Bot.Services.SignIn;
using VssId.Bot.Services.Visits;

namespace VssId.Bot.Services;

/// <summary>What the flows keep, as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Told))]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(Entered))]
[JsonSerializable(typeof(ChallengeStart))]
[JsonSerializable(typeof(Confirmation))]
[JsonSerializable(typeof(Confirmed))]
[JsonSerializable(typeof(Consents))]
[JsonSerializable(typeof(ConsentChange))]
[JsonSerializable(typeof(ConsentPurpose))]
[JsonSerializable(typeof(NoticeSettings))]
[JsonSerializable(typeof(NoticeChange))]
[JsonSerializable(typeof(NoticeChoice))]
[JsonSerializable(typeof(LinkedPlaces))]
[JsonSerializable(typeof(PhoneResult))]
[JsonSerializable(typeof(PhoneChange))]
[JsonSerializable(typeof(PersonalProfile))]
[JsonSerializable(typeof(FileRequest))]
[JsonSerializable(typeof(FileStanding))]
[JsonSerializable(typeof(OpenedFile))]
[JsonSerializable(typeof(PageStart))]
[JsonSerializable(typeof(Changed))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(FamilyMembers))]
[JsonSerializable(typeof(Holder))]
[JsonSerializable(typeof(Shown))]
[JsonSerializable(typeof(HistoryLook))]
[JsonSerializable(typeof(BenefitLook))]
[JsonSerializable(typeof(VisitLook))]
[JsonSerializable(typeof(VisitsOpened))]
[JsonSerializable(typeof(VisitsWish))]
[JsonSerializable(typeof(VisitsOpen))]
[JsonSerializable(typeof(FacilityLook))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(BegunRegistration))]
[JsonSerializable(typeof(OpenRegistration))]
[JsonSerializable(typeof(TakenRegistration))]
[JsonSerializable(typeof(FoundNumber))]
[JsonSerializable(typeof(HandOver))]
[JsonSerializable(typeof(SummaryResult))]
[JsonSerializable(typeof(ReceivingOffice))]
[JsonSerializable(typeof(ChildAccountWish))]
[JsonSerializable(typeof(ChildAccount))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(Guid))]
internal sealed partial class ServicesJson : JsonSerializerContext;
