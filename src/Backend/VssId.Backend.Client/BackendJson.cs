using System.Text.Json;
using System.Text.Json.Serialization;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Estimates;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Family;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.History;
using VssId.Backend.Client.Locations;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Pages;
using VssId.Backend.Client.Profile;
using VssId.Backend.Client.Rights;
using VssId.Backend.Client.Visits;

namespace VssId.Backend.Client;

/// <summary>The contract as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChallengeRequest))]
[JsonSerializable(typeof(Challenge))]
[JsonSerializable(typeof(CodeAttempt))]
[JsonSerializable(typeof(AttemptResult))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(HealthCard))]
[JsonSerializable(typeof(TakeOver))]
[JsonSerializable(typeof(PastSignIns))]
[JsonSerializable(typeof(BackendEvent))]
[JsonSerializable(typeof(SessionOver))]
[JsonSerializable(typeof(MyChallengeRequest))]
[JsonSerializable(typeof(PageRequest))]
[JsonSerializable(typeof(MyPageRequest))]
[JsonSerializable(typeof(SecurePage))]
[JsonSerializable(typeof(PageProof))]
[JsonSerializable(typeof(ProofResult))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(PasswordStanding))]
[JsonSerializable(typeof(PageLook))]
[JsonSerializable(typeof(PageAnswer))]
[JsonSerializable(typeof(PageResult))]
[JsonSerializable(typeof(PageKey))]
[JsonSerializable(typeof(TakenFile))]
[JsonSerializable(typeof(PersonalProfile))]
[JsonSerializable(typeof(ProfileWish))]
[JsonSerializable(typeof(PhoneChange))]
[JsonSerializable(typeof(ChangedPhone))]
[JsonSerializable(typeof(FileRequest))]
[JsonSerializable(typeof(OfficeFile))]
[JsonSerializable(typeof(OfficeFiles))]
[JsonSerializable(typeof(FileQuestion))]
[JsonSerializable(typeof(FileStanding))]
[JsonSerializable(typeof(Consents))]
[JsonSerializable(typeof(ConsentChange))]
[JsonSerializable(typeof(Looks))]
[JsonSerializable(typeof(NoticeSettings))]
[JsonSerializable(typeof(NoticeChange))]
[JsonSerializable(typeof(LinkedPlaces))]
[JsonSerializable(typeof(Arrival))]
[JsonSerializable(typeof(ArrivalTaken))]
[JsonSerializable(typeof(NoticeGiven))]
[JsonSerializable(typeof(FileDecided))]
[JsonSerializable(typeof(FamilyMembers))]
[JsonSerializable(typeof(HistoryPage))]
[JsonSerializable(typeof(Participation))]
[JsonSerializable(typeof(HistorySummary))]
[JsonSerializable(typeof(YearStatement))]
[JsonSerializable(typeof(BenefitOverview))]
[JsonSerializable(typeof(LumpSums))]
[JsonSerializable(typeof(ShortTermBenefits))]
[JsonSerializable(typeof(MonthlyBenefits))]
[JsonSerializable(typeof(UnemploymentBenefits))]
[JsonSerializable(typeof(Estimate))]
[JsonSerializable(typeof(VisitPage))]
[JsonSerializable(typeof(VisitsWish))]
[JsonSerializable(typeof(VisitsOpen))]
[JsonSerializable(typeof(VisitDetail))]
[JsonSerializable(typeof(Offices))]
[JsonSerializable(typeof(FacilityPage))]
[JsonSerializable(typeof(BackendProblem))]
public sealed partial class BackendJson : JsonSerializerContext;
