using VssId.Bot.Storage.Tests.Contract;

namespace VssId.Bot.Storage.Tests.Kept;

public sealed class KeptInGarnetTests(GarnetWorld world) : KeptContract(world), IClassFixture<GarnetWorld>;
