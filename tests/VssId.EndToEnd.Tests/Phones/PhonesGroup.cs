using Xunit;

namespace VssId.EndToEnd.Tests.Phones;

/// <summary>The tests that share one host and one browser run one after another: they read the same inbox.</summary>
[CollectionDefinition(Name)]
public sealed class PhonesGroup : ICollectionFixture<PhonesFixture>
{
    public const string Name = "Three phones";
}
